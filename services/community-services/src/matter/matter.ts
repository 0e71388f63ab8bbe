import type { Concept } from '@microgrid/subgraph/concept';
import { GridMatterResolver } from './grid-matter.resolver.ts';
import { matterEventPersonal } from './history/matter-event.personal.ts';
import { MatterHistoryResolver } from './history/matter-history.resolver.ts';
import { mattersOf } from './matter.list.ts';
import { matterPersonal } from './matter.personal.ts';
import { MatterResolver } from './matter.resolver.ts';
import { matters } from './migrations/20261125T011255-matters.ts';
import { mattersRowLevelSecurity } from './migrations/20261125T020124-matters-row-level-security.ts';
import { mattersErasure } from './migrations/20261125T020837-matters-erasure.ts';
import { mattersHandOver } from './migrations/20261125T025000-matters-hand-over.ts';
import { recordedAt } from './migrations/20261128T120100-recorded-at.ts';
import { markedTexts } from './migrations/20261129T061000-marked-texts.ts';
import { drawnNumbers } from './migrations/20261129T062000-drawn-numbers.ts';
import { steps } from './migrations/20261129T065000-steps.ts';
import { formerGrid } from './migrations/20261129T080200-former-grid.ts';
import { admissions } from './migrations/20261129T111000-admissions.ts';
import { AcceptMatterResolver } from './moves/accept-matter.ts';
import { CloseMatterResolver } from './moves/close-matter.ts';
import { ResolveMatterResolver } from './moves/resolve-matter.ts';
import { VerifyMatterResolver } from './moves/verify-matter.ts';
import { ReportMatterResolver } from './report/report-matter.ts';
import { setDeadlines } from './report/set-deadlines.job.ts';
import { matterReporterPersonal } from './reporter/matter-reporter.personal.ts';
import { MatterReporterResolver } from './reporter/matter-reporter.resolver.ts';
import { matterSample } from './sample/matter.sample.ts';

/** Matters（事项） from report to closing. */
export const matter: Concept = {
  // The link to the reporter after the texts, which are found by it.
  stored: [matterPersonal, matterEventPersonal, matterReporterPersonal],
  resolvers: [
    MatterResolver,
    MatterHistoryResolver,
    MatterReporterResolver,
    ReportMatterResolver,
    AcceptMatterResolver,
    ResolveMatterResolver,
    VerifyMatterResolver,
    CloseMatterResolver,
    GridMatterResolver,
  ],
  references: { Matter: mattersOf },
  migrations: [
    matters,
    mattersRowLevelSecurity,
    mattersErasure,
    mattersHandOver,
    recordedAt,
    markedTexts,
    drawnNumbers,
    steps,
    formerGrid,
    admissions,
  ],
  jobs: [setDeadlines],
  sample: matterSample,
};

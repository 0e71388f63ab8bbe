import type { Concept } from '@microgrid/subgraph/concept';
import { GridMatterResolver } from './grid-matter.resolver.ts';
import { MatterFieldsResolver } from './matter-fields.resolver.ts';
import { mattersOf } from './matter-list.ts';
import { MatterMovesResolver } from './matter-moves.resolver.ts';
import { MatterReporterResolver } from './matter-reporter.resolver.ts';
import {
  matterCounterPersonal,
  matterEventPersonal,
  matterPersonal,
  matterReporterPersonal,
} from './matter.personal.ts';
import { MatterResolver } from './matter.resolver.ts';
import { matters } from './migrations/20261125T011255-matters.ts';
import { mattersRowLevelSecurity } from './migrations/20261125T020124-matters-row-level-security.ts';
import { mattersErasure } from './migrations/20261125T020837-matters-erasure.ts';
import { mattersHandOver } from './migrations/20261125T025000-matters-hand-over.ts';
import { ReportMatterResolver } from './report-matter.resolver.ts';

/** Matters（事项） from report to closing. */
export const matter: Concept = {
  // The link to the reporter after the texts, which are found by it.
  stored: [matterPersonal, matterEventPersonal, matterReporterPersonal, matterCounterPersonal],
  resolvers: [
    MatterResolver,
    MatterFieldsResolver,
    MatterReporterResolver,
    ReportMatterResolver,
    MatterMovesResolver,
    GridMatterResolver,
  ],
  references: { Matter: mattersOf },
  migrations: [matters, mattersRowLevelSecurity, mattersErasure, mattersHandOver],
};

import { whistleFactTable } from './migrations/20261130T160205-whistle-facts.ts';
import { whistleFacts } from './whistle.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { setWhistleDeadlines } from './deadlines/set-whistle-deadlines.job.ts';
import { MatterWhistlesResolver } from './matter-whistles.resolver.ts';
import { whistles } from './migrations/20261129T213500-whistles.ts';
import { BlowWhistleResolver } from './moves/blow-whistle.ts';
import { FinishWhistleResolver } from './moves/finish-whistle.ts';
import { RateWhistleResolver } from './moves/rate-whistle.ts';
import { ReportInResolver } from './moves/report-in.ts';
import { WithdrawWhistleResolver } from './moves/withdraw-whistle.ts';
import { whistlesOf } from './whistle.list.ts';
import { whistlePersonal } from './whistle.personal.ts';
import { WhistleResolver } from './whistle.resolver.ts';
import { whistleSample } from './whistle.sample.ts';

/** Whistles（吹哨报到） of the street for departments. */
export const whistle: Concept = {
  stored: [whistlePersonal],
  resolvers: [
    WhistleResolver,
    MatterWhistlesResolver,
    BlowWhistleResolver,
    ReportInResolver,
    FinishWhistleResolver,
    RateWhistleResolver,
    WithdrawWhistleResolver,
  ],
  references: { Whistle: whistlesOf },
  closed: [whistleFacts],
  migrations: [whistles, whistleFactTable],
  jobs: [setWhistleDeadlines],
  sample: whistleSample,
};

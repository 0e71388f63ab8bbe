import type { Concept } from '@microgrid/subgraph/concept';
import { AppealPointResolver } from './appeal-point.resolver.ts';
import { appealsOf } from './appeal.list.ts';
import { appealCitationPersonal, appealPersonal, appealPointPersonal } from './appeal.personal.ts';
import { AppealResolver } from './appeal.resolver.ts';
import { EvaluationAppealResolver } from './evaluation-appeal.resolver.ts';
import { appeals } from './migrations/20261130T021300-appeals.ts';
import { DecideAppealResolver } from './moves/decide-appeal.ts';
import { RaiseAppealResolver } from './moves/raise-appeal.ts';
import { WithdrawAppealResolver } from './moves/withdraw-appeal.ts';

/** Appeals（申诉） against results, decided by another person than the reviewer. */
export const appeal: Concept = {
  // What is found by its appeal goes before it.
  stored: [appealCitationPersonal, appealPointPersonal, appealPersonal],
  resolvers: [
    AppealResolver,
    AppealPointResolver,
    EvaluationAppealResolver,
    RaiseAppealResolver,
    DecideAppealResolver,
    WithdrawAppealResolver,
  ],
  references: { Appeal: appealsOf },
  migrations: [appeals],
};

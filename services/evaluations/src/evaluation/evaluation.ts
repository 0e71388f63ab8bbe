import type { Concept } from '@microgrid/subgraph/concept';
import { evaluationPersonal, indicatorValuePersonal } from './evaluation.personal.ts';
import { evaluationsOf } from './evaluation.list.ts';
import { evaluationFacts } from './evaluation.measures.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { AppointmentEvaluationsResolver } from '../borrowed/appointment-evaluations.resolver.ts';
import { EvaluationValuesResolver, IndicatorValueResolver } from './value/indicator-value.resolver.ts';
import { SubmitSelfReviewResolver } from './moves/submit-self-review.ts';
import { evaluations } from './migrations/20261130T015200-evaluations.ts';
import { evaluationsIn } from './migrations/20261130T021000-evaluations-in.ts';
import { excludedJudgement } from './migrations/20261130T231200-excluded-judgement.ts';
import { toGather } from './migrations/20261130T101000-to-gather.ts';
import { evaluationFactTable } from './migrations/20261130T224500-evaluation-facts.ts';

/** Evaluations（考核） of posts and departments, from facts. */
export const evaluation: Concept = {
  // What is found by its evaluation goes before it.
  stored: [indicatorValuePersonal, evaluationPersonal],
  resolvers: [
    EvaluationResolver,
    EvaluationValuesResolver,
    IndicatorValueResolver,
    SubmitSelfReviewResolver,
    AppointmentEvaluationsResolver,
  ],
  orphanedTypes: [AdminUnit],
  references: { Evaluation: evaluationsOf },
  closed: [evaluationFacts],
  migrations: [evaluations, evaluationsIn, toGather, evaluationFactTable, excludedJudgement],
};

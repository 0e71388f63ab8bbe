import type { Concept } from '@microgrid/subgraph/concept';
import { evaluationPersonal, indicatorValuePersonal } from './evaluation.personal.ts';
import { evaluationsOf } from './evaluation.list.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { evaluations } from './migrations/20261130T015200-evaluations.ts';

/** Evaluations（考核） of posts and departments, from facts. */
export const evaluation: Concept = {
  // What is found by its evaluation goes before it.
  stored: [indicatorValuePersonal, evaluationPersonal],
  resolvers: [EvaluationResolver],
  references: { Evaluation: evaluationsOf },
  migrations: [evaluations],
};

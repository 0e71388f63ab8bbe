import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { departmentHandler } from './department-handler/department-handler.ts';
import { evaluation } from './evaluation/evaluation.ts';
import { evidence } from './evidence/evidence.ts';
import { heardFacts } from './heard/heard-facts.ts';
import { indicator } from './indicator/indicator.ts';
import { round } from './round/round.ts';
import { scheme } from './scheme/scheme.ts';

/** By what those who serve are evaluated, and how they are: from facts alone. */
export const evaluations = subgraphOf('evaluations', 'evaluations', [
  // What comes first is erased first.
  evidence,
  evaluation,
  round,
  heardFacts,
  departmentHandler,
  indicator,
  scheme,
]);

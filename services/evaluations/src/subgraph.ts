import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { indicator } from './indicator/indicator.ts';
import { savedQuestion } from './saved-question/saved-question.ts';
import { scheme } from './scheme/scheme.ts';

/** Schemes by which those who serve are evaluated. */
export const evaluations = subgraphOf('evaluations', 'evaluations', [
  // What comes first is erased first.
  indicator,
  scheme,
  savedQuestion,
]);

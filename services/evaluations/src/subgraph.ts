import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { appeal } from './appeal/appeal.ts';
import { known } from './borrowed/known.ts';
import { consequence } from './consequence/consequence.ts';
import { departmentHandler } from './department-handler/department-handler.ts';
import { dispute } from './dispute/dispute.ts';
import { evaluation } from './evaluation/evaluation.ts';
import { evidence } from './evidence/evidence.ts';
import { headPost } from './head-post/head-post.ts';
import { heardFacts } from './heard/heard-facts.ts';
import { indicator } from './indicator/indicator.ts';
import { savedQuestion } from './saved-question/saved-question.ts';
import { reviewing } from './reviewing/reviewing.ts';
import { round } from './round/round.ts';
import { scheme } from './scheme/scheme.ts';

/** By what those who serve are evaluated, and how they are: from facts alone. */
export const evaluations = subgraphOf('evaluations', 'evaluations', [
  // What comes first is erased first.
  appeal,
  consequence,
  reviewing,
  dispute,
  evidence,
  evaluation,
  round,
  heardFacts,
  departmentHandler,
  headPost,
  indicator,
  scheme,
  savedQuestion,
  known,
]);

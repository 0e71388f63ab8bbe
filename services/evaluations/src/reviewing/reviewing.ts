import type { Concept } from '@microgrid/subgraph/concept';
import { CommentOnEvaluationResolver } from './comment/comment-on-evaluation.ts';
import { EvaluationsToCommentResolver } from './comment/evaluations-to-comment.resolver.ts';
import { evaluationCommentPersonal } from './comment/evaluation-comment.personal.ts';
import { EvaluationCommentResolver, EvaluationCommentsResolver } from './comment/evaluation-comments.resolver.ts';
import { evaluationsToComment } from './migrations/20261130T231300-evaluations-to-comment.ts';
import { evaluationComments } from './migrations/20261130T021100-evaluation-comments.ts';
import { ReviewEvaluationResolver } from './review/review-evaluation.ts';

/** What others say of a period（评议、意见）: who reviews it, and before that those who work with a leader. */
export const reviewing: Concept = {
  stored: [evaluationCommentPersonal],
  resolvers: [
    ReviewEvaluationResolver,
    CommentOnEvaluationResolver,
    EvaluationsToCommentResolver,
    EvaluationCommentsResolver,
    EvaluationCommentResolver,
  ],
  migrations: [evaluationComments, evaluationsToComment],
};

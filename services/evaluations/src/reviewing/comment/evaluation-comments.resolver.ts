import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { Evaluation } from '../../evaluation/evaluation.type.ts';
import { EvaluationComment } from './evaluation-comment.type.ts';

@Resolver(() => Evaluation)
export class EvaluationCommentsResolver {
  @FieldResolver(() => [EvaluationComment], {
    description:
      'What those who work with the evaluated say（意见）: worker and contacts of a leader’s grid; to whoever says one the own alone.',
  })
  @Batch()
  async comments(@Root() evaluations: Evaluation[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('evaluation_comment')
      .selectAll()
      .where('evaluationId', '=', equalsAny(evaluations.map(({ id }) => id)))
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rowsOfEach(evaluations, 'id', { rows, key: 'evaluationId' });
  }
}

@Resolver(() => EvaluationComment)
export class EvaluationCommentResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who（人员）.' })
  by(@Root() { byId }: EvaluationComment): Person {
    return { id: byId };
  }
}

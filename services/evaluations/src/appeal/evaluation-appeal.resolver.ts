import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Evaluation } from '../evaluation/evaluation.type.ts';
import { appealList } from './appeal.list.ts';
import { Appeal } from './appeal.type.ts';

@Resolver(() => Evaluation)
export class EvaluationAppealResolver {
  @FieldResolver(() => Appeal, {
    nullable: true,
    description: 'The appeal（申诉）, the last one; the result is suspended while it is open.',
  })
  @Batch()
  async appeal(@Root() evaluations: Evaluation[], @Ctx() context: Context) {
    const ids = evaluations.map(({ id }) => id);
    const rows = await appealList(context).where('evaluationId', '=', equalsAny(ids)).orderBy('raisedAt').execute();
    return rowOfEach(evaluations, 'id', { rows, key: 'evaluationId' });
  }
}

import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { Evaluation } from '../evaluation/evaluation.type.ts';
import { Consequence } from './consequence.type.ts';

@Resolver(() => Evaluation)
export class EvaluationConsequencesResolver {
  @FieldResolver(() => [Consequence], { description: 'What follows（结果运用）; from FINAL on.' })
  @Batch()
  async consequences(@Root() evaluations: Evaluation[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('consequence')
      .selectAll()
      .where('evaluationId', '=', equalsAny(evaluations.map(({ id }) => id)))
      .orderBy('decidedAt')
      .orderBy('id')
      .execute();
    return rowsOfEach(evaluations, 'id', { rows, key: 'evaluationId' });
  }
}

@Resolver(() => Consequence)
export class ConsequenceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who decided（决定人）.' })
  decidedBy(@Root() { decidedById }: Consequence): Person {
    return { id: decidedById };
  }
}

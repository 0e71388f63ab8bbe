import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EvaluationRound } from '../round.type.ts';
import { RoundReopening } from './round-reopening.type.ts';

@Resolver(() => EvaluationRound)
export class RoundReopeningsResolver {
  @FieldResolver(() => [RoundReopening], {
    description: 'Each decision by which it was opened again（重开记录）, the first first; none when it never was.',
  })
  @Batch()
  async reopenings(@Root() rounds: EvaluationRound[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('round_reopening')
      .select(['roundId', 'reason', 'at'])
      .where('roundId', '=', equalsAny(rounds.map(({ id }) => id)))
      .orderBy('position')
      .execute();
    return rowsOfEach(rounds, 'id', { rows, key: 'roundId' });
  }
}

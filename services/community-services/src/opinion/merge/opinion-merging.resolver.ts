import { Batch } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { sql } from 'kysely';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { opinionsOf } from '../opinion.list.ts';
import { maySeeHowTaken } from '../opinion.policy.ts';
import { Opinion } from '../opinion.type.ts';

const MOST_SIMILAR = 10;

@Resolver(() => Opinion)
export class OpinionMergingResolver {
  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The opinion that it was merged into（并入）, whose answer is for it too.',
  })
  @Batch()
  async mergedInto(@Root() opinions: Opinion[], @Ctx() context: Context) {
    const ids = opinions.flatMap(({ mergedIntoId }) => (mergedIntoId == null ? [] : [{ id: mergedIntoId }]));
    const found = new Map((await opinionsOf(ids, context)).map((row) => [row?.id, row]));
    return opinions.map(({ mergedIntoId }) => (mergedIntoId == null ? null : (found.get(mergedIntoId) ?? null)));
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Ids of open ones of the same topic and micro-grid（相似意见）, up to 10, last first; null but for those who serve there.',
  })
  @Batch()
  async similar(@Root() opinions: Opinion[], @Ctx() { db, actor }: Context): Promise<(string[] | null)[]> {
    const serving = opinions.filter(({ gridCode }) => maySeeHowTaken(actor, gridCode)).map(({ id }) => id);
    if (serving.length === 0) return opinions.map(() => null);
    const rows = await db
      .selectFrom('opinion as own')
      .select('own.id')
      .select((is) => {
        const others = is
          .selectFrom('opinion as other')
          .select('other.id')
          .whereRef('other.gridCode', '=', 'own.gridCode')
          .whereRef('other.topic', '=', 'own.topic')
          .whereRef('other.id', '<>', 'own.id')
          .where('other.status', '=', 'OPEN')
          .orderBy('other.takenAt', 'desc')
          .orderBy('other.id')
          .limit(MOST_SIMILAR);
        return sql<string[]>`array(${others})`.as('similar');
      })
      .where('own.id', '=', equalsAny(serving))
      .execute();
    const similarTo = new Map(rows.map(({ id, similar }) => [id, similar]));
    return opinions.map(({ id }) => similarTo.get(id) ?? null);
  }
}

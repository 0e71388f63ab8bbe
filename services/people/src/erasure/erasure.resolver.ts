import { Access } from '@microgrid/access/access';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { SUBGRAPHS } from '@microgrid/facts/subgraphs';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Erasure, ErasurePart } from './erasure.type.ts';

@Resolver(() => Erasure)
export class ErasureResolver {
  @Query(() => Erasure, {
    nullable: true,
    description: 'The last erasure that the caller asked for（我的删除申请）; null when there is none.',
  })
  @Access('SELF')
  async myErasure(@Ctx() { db, actor }: Context) {
    // Whoever asked for it, and nobody else.
    const last = await db
      .selectFrom('erasure')
      .selectAll()
      .where('personId', '=', equalsAny(possibleIds([signedIn(actor)])))
      .orderBy('requestedAt', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last ?? null;
  }

  @FieldResolver(() => [ErasurePart], { description: 'What each subgraph did（各部分进度）.' })
  @Batch()
  async parts(@Root() erasures: Erasure[], @Ctx() { db }: Context) {
    const ids = erasures.map(({ id }) => id);
    const rows = await db.selectFrom('erasure_part').selectAll().where('erasureId', '=', equalsAny(ids)).execute();
    return rowsOfEach(erasures, 'id', { rows: rows.toSorted(inTheirOrder), key: 'erasureId' });
  }
}

function inTheirOrder(one: ErasurePart, other: ErasurePart): number {
  const placeOf = ({ subgraph }: ErasurePart) => SUBGRAPHS.findIndex((name) => name === subgraph);
  return placeOf(one) - placeOf(other);
}

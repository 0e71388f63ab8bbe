import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { MicroWishArguments } from './micro-wish.arguments.ts';
import { microWishesOf, microWishList } from './micro-wish.list.ts';
import { mayReadAsMade, microWishParts, toldGridOf } from './micro-wish.policy.ts';
import { microWishMoves, offeredMicroWishMoves } from './micro-wish.states.ts';
import { MicroWishAction } from './micro-wish.terms.ts';
import { MicroWish } from './micro-wish.type.ts';

const MicroWishConnection = connectionOf({
  name: 'MicroWish',
  what: 'small wishes（微心愿）',
  node: () => MicroWish,
});

@Resolver(() => MicroWish)
export class MicroWishResolver {
  @Query(() => MicroWish, {
    nullable: true,
    description: 'The wish with this id（微心愿）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async microWish(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [wish] = await microWishesOf([{ id }], context);
    return wish;
  }

  @Query(() => MicroWishConnection, {
    nullable: true,
    description:
      "Small wishes（微心愿列表）: the caller's own, those of the grids that the caller dispatches in, and dispatched ones to those who serve or volunteer in the community.",
  })
  @Access('SIGNED_IN')
  microWishes(
    @Args(() => MicroWishArguments) { where, order, ...paging }: MicroWishArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(microWishList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What is wished（心愿）; for the wisher, the head and the contact as made, for all others in the community's words; null a year after the end.",
  })
  @Batch()
  async text(@Root() wishes: MicroWish[], @Ctx() { db, actor }: Context): Promise<(string | null)[]> {
    const ids = wishes.filter((wish) => mayReadAsMade(actor, wish)).map(({ id }) => id);
    const asMade =
      ids.length === 0
        ? []
        : await db
            .selectFrom('micro_wish_text')
            .select(['wishId', 'text'])
            .where('wishId', '=', equalsAny(ids))
            .execute();
    const byId = new Map(asMade.map(({ wishId, text }) => [wishId, text]));
    return wishes.map(({ id, wording }) => (ids.includes(id) ? (byId.get(id) ?? null) : (wording ?? null)));
  }

  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The grid（网格）, general to those who may take it.',
  })
  grid(@Root() wish: MicroWish, @Ctx() { actor }: Context): Grid {
    return { code: toldGridOf(actor, wish) };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who dispatched it（派单人）; null 3 years after the end.',
  })
  dispatcher(@Root() { dispatcherId }: MicroWish): Person | null {
    return dispatcherId == null ? null : { id: dispatcherId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who took it（接单人）; null 3 years after the end.' })
  taker(@Root() { takerId }: MicroWish): Person | null {
    return takerId == null ? null : { id: takerId };
  }

  @FieldResolver(() => [MicroWishAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() wish: MicroWish, @Ctx() { actor }: Context): MicroWishAction[] {
    const parts = microWishParts(actor, wish);
    return openMoves(microWishMoves, offeredMicroWishMoves, { status: wish.status, parts });
  }
}

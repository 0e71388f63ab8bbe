import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Department } from '../borrowed/department.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { Matter } from '../matter/matter.type.ts';
import { WhistleArguments } from './whistle.arguments.ts';
import { whistleList, whistlesOf } from './whistle.list.ts';
import { WhistleConnection } from './whistle.measures.ts';
import { mayCountWhistles, mayReadDealings, whistleParts } from './whistle.policy.ts';
import { offeredWhistleMoves, whistleMoves } from './whistle.states.ts';
import { WhistleAction } from './whistle.terms.ts';
import { Whistle } from './whistle.type.ts';

@Resolver(() => Whistle)
export class WhistleResolver {
  @Query(() => Whistle, {
    nullable: true,
    description: 'The whistle with this id（吹哨）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async whistle(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [whistle] = await whistlesOf([{ id }], context);
    return whistle;
  }

  @Query(() => WhistleConnection, {
    nullable: true,
    description:
      "Whistles（吹哨列表）: of the grids that the caller serves in, of the matters that the caller reported, or of the caller's department.",
  })
  @Access('SIGNED_IN')
  whistles(
    @Args(() => WhistleArguments) { where, order, ...paging }: WhistleArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountWhistles(context.actor, [where?.within]);
    const request = { page: paging, order, filter: where, isNarrow: where?.within != null, figures, info };
    return page(whistleList(context, where), request);
  }

  @FieldResolver(() => Matter, {
    nullable: true,
    description:
      'The matter（事项）; its texts and history stay closed to the department, and all of it once taken back.',
  })
  @Batch()
  matter(@Root() whistles: Whistle[], @Ctx() context: Context) {
    return mattersOf(
      whistles.map(({ matterId: id }) => ({ id })),
      context,
    );
  }

  @FieldResolver(() => Department, { nullable: true, description: 'Whom it is for（部门）.' })
  department(@Root() { departmentId: id }: Whistle): Department {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who blew it（吹哨人）.' })
  blownBy(@Root() { blownById }: Whistle): Person | null {
    return blownById == null ? null : { id: blownById };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who handles it there（承办人）.' })
  handler(@Root() { handlerId }: Whistle): Person | null {
    return handlerId == null ? null : { id: handlerId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What is to be solved（问题）, in words for the department; null a year after the end, and to the reporter.',
  })
  problem(@Root() whistle: Whistle, @Ctx() { actor }: Context) {
    return dealing(whistle, actor, 'problem');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where（地点）; null a year after the end, and to the reporter.',
  })
  place(@Root() whistle: Whistle, @Ctx() { actor }: Context) {
    return dealing(whistle, actor, 'place');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What the whistler gives the department（吹哨方评价）, 1 to 5; null to the reporter.',
  })
  rating(@Root() whistle: Whistle, @Ctx() { actor }: Context) {
    return dealing(whistle, actor, 'rating');
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why so many（评价理由）; null to the reporter.' })
  ratingReason(@Root() whistle: Whistle, @Ctx() { actor }: Context) {
    return dealing(whistle, actor, 'ratingReason');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was said last on reporting in or taking back（说明）; null to the reporter.',
  })
  note(@Root() whistle: Whistle, @Ctx() { actor }: Context) {
    return dealing(whistle, actor, 'note');
  }

  @FieldResolver(() => [WhistleAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() whistle: Whistle, @Ctx() { actor }: Context): WhistleAction[] {
    const { status } = whistle;
    return openMoves(whistleMoves, offeredWhistleMoves, { status, parts: whistleParts(actor, whistle) });
  }
}

function dealing<Field extends 'problem' | 'place' | 'rating' | 'ratingReason' | 'note'>(
  whistle: Whistle,
  actor: Context['actor'],
  field: Field,
) {
  return mayReadDealings(actor, whistle) ? (whistle[field] ?? null) : null;
}

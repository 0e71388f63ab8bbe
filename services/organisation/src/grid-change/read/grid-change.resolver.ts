import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { gridsOf } from '../../grid/grid.list.ts';
import { Grid } from '../../grid/grid.type.ts';
import { GridChangeArguments } from './grid-change.arguments.ts';
import { gridChangeList, gridChangesOf } from './grid-change.list.ts';
import { GridChangeConnection } from './grid-change.connection.ts';
import { gridChangeParts, mayKnowWho } from '../grid-change.policy.ts';
import { gridChangeMoveNames, gridChangeMoves } from '../grid-change.states.ts';
import { GridChangeAction } from '../grid-change.terms.ts';
import { GridChange } from '../grid-change.type.ts';
import { mapAfter, totalsOf } from '../map-after.ts';
import { currentMaps } from './map-list.ts';
import { GridEdit, GridTotals, NewGrid } from '../plan.type.ts';

@Resolver(() => GridChange)
export class GridChangeResolver {
  @Query(() => GridChange, {
    nullable: true,
    description: 'The change with this id（网格调整）; null when there is none that the caller may see.',
  })
  @Access('PUBLIC')
  async gridChange(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [change] = await gridChangesOf([{ id }], context);
    return change;
  }

  @Query(() => GridChangeConnection, {
    nullable: true,
    description:
      'Changes of the map（网格调整列表）: those that were applied to everybody, others to who proposed them and to the head and the street officer above.',
  })
  @Access('PUBLIC')
  gridChanges(
    @Args(() => GridChangeArguments) { where, order, ...paging }: GridChangeArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(gridChangeList(context, where), { page: paging, order, filter: where, info });
  }

  @FieldResolver(() => Grid, { description: 'The total grid that it is in（所在社区）; a change never crosses one.' })
  @Batch()
  community(@Root() changes: GridChange[], @Ctx() context: Context) {
    return gridsOf(
      changes.map(({ communityCode }) => ({ code: communityCode })),
      context,
    );
  }

  @FieldResolver(() => [Grid], {
    description: 'The grids that it closes or edits（被调整网格）, by code; with a grid that it closes, all below it.',
  })
  @Batch()
  grids(@Root() changes: GridChange[], @Ctx() context: Context) {
    const codes = changes.map(({ closedCodes, edits }) =>
      [...closedCodes, ...edits.map(({ gridCode }) => gridCode)].toSorted(),
    );
    return gridsOfEach(codes, context);
  }

  @FieldResolver(() => [NewGrid], { description: 'The grids that it opens（新设网格）, by code.' })
  opens(@Root() { opens }: GridChange) {
    return opens;
  }

  @FieldResolver(() => [GridEdit], { description: 'What it edits（修改内容）.' })
  edits(@Root() { edits }: GridChange) {
    return edits;
  }

  @FieldResolver(() => GridTotals, {
    description: 'Totals of the community after（调整后）; foreseen until APPLIED, on the map of today.',
  })
  @Batch()
  async after(@Root() changes: GridChange[], @Ctx() { db }: Context) {
    const foreseen = changes.filter(({ after }) => after == null);
    const maps = await currentMaps(
      db,
      foreseen.map(({ communityCode }) => communityCode),
    );
    return changes.map((change) => change.after ?? totalsOf(mapAfter(maps.get(change.communityCode) ?? [], change)));
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who proposed it（提出人）, for those who serve; null for all others.',
  })
  proposedBy(@Root() { proposedById }: GridChange, @Ctx() { actor }: Context) {
    return proposedById != null && mayKnowWho(actor) ? { id: proposedById } : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who approved or rejected it（审批人）, never who proposed it; for those who serve, null for all others.',
  })
  decidedBy(@Root() { decidedById }: GridChange, @Ctx() { actor }: Context) {
    return decidedById != null && mayKnowWho(actor) ? { id: decidedById } : null;
  }

  @FieldResolver(() => [GridChangeAction], {
    description: 'What the caller may do with it now（可用操作）: its status and the caller’s roles both allow it.',
  })
  availableActions(@Root() change: GridChange, @Ctx() { actor }: Context) {
    const parts = gridChangeParts(actor, change);
    return openMoves(gridChangeMoves, gridChangeMoveNames, { status: change.status, parts });
  }
}

@Resolver(() => NewGrid)
export class NewGridResolver {
  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The grid that it will lie in（上级网格）; null in `below`.',
  })
  @Batch()
  parent(@Root() grids: NewGrid[], @Ctx() context: Context) {
    return gridsOf(
      grids.map(({ parentCode }) => ({ code: parentCode ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [Grid], { description: 'The grids whose place it takes（前身网格）, by code.' })
  @Batch()
  predecessors(@Root() grids: NewGrid[], @Ctx() context: Context) {
    return gridsOfEach(
      grids.map(({ predecessorCodes }) => predecessorCodes.toSorted()),
      context,
    );
  }
}

@Resolver(() => GridEdit)
export class GridEditResolver {
  @FieldResolver(() => Grid, { description: 'Which（网格）.' })
  @Batch()
  grid(@Root() edits: GridEdit[], @Ctx() context: Context) {
    return gridsOf(
      edits.map(({ gridCode }) => ({ code: gridCode })),
      context,
    );
  }
}

@Resolver(() => Grid)
export class GridChangesOfGridResolver {
  @FieldResolver(() => [GridChange], {
    description:
      'The changes that made, touched or closed it（调整记录）, last first; only applied ones to the public.',
  })
  @Batch()
  async changes(@Root() grids: Grid[], @Ctx() context: Context) {
    const rows = await gridChangeList(context, null)
      .innerJoin('touched_grid', 'touched_grid.changeId', 'grid_change.id')
      .select('touched_grid.gridCode')
      .where('touched_grid.gridCode', '=', equalsAny(grids.map(({ code }) => code)))
      .where('touched_grid.touch', '<>', 'IN')
      .orderBy('effectiveOn', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const byGrid = Map.groupBy(rows, ({ gridCode }) => gridCode);
    return grids.map(({ code }) => byGrid.get(code) ?? []);
  }
}

/** The grids of each list of codes, in its order, in one statement. */
async function gridsOfEach(lists: readonly (readonly string[])[], context: Context) {
  const codes = [...new Set(lists.flat())].map((code) => ({ code }));
  const found = new Map((await gridsOf(codes, context)).flatMap((grid) => (grid === null ? [] : [[grid.code, grid]])));
  return lists.map((list) => list.flatMap((code) => found.get(code) ?? []));
}

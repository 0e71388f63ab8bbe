import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { lateral, pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { matterListIn, openMatterCounts } from './matter.list.ts';
import { MatterArguments } from './matter.arguments.ts';
import { MatterConnection } from './matter.measures.ts';
import { mayCount } from './matter.policy.ts';

/** What community-services hangs on a grid: its matters. */
@Resolver(() => Grid)
export class GridMatterResolver {
  @FieldResolver(() => MatterConnection, {
    nullable: true,
    description: 'The matters in it and below it that the caller may see（网格事项）.',
  })
  @Access('SIGNED_IN')
  @Batch()
  matters(
    @Root() grids: Grid[],
    @Args(() => MatterArguments) { where, order, ...paging }: MatterArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = grids.map(({ code }) => code);
    const figures = (code: string) => mayCount(context.actor, [code, where?.within]);
    const request = { page: paging, order, filter: where, figures, parentIs: 'AREA' as const, info };
    return pages(context.db, { keys: codes, list: (code) => matterListIn(context, code, where) }, request);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of matters in it and below it that are not CLOSED, CANCELLED, DUPLICATE or OUT_OF_SCOPE（未结事项数）; null when the caller may not see all of them.',
  })
  @Batch()
  async openMatterCount(@Root() grids: Grid[], @Ctx() context: Context) {
    return (await countsOf(grids, context)).map((row) => row?.open ?? null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of open matters in it and below it past their deadline（超期事项数）, without those put off; null when the caller may not see all of them.',
  })
  @Batch()
  async overdueMatterCount(@Root() grids: Grid[], @Ctx() context: Context) {
    return (await countsOf(grids, context)).map((row) => row?.overdue ?? null);
  }
}

async function countsOf(grids: Grid[], context: Context) {
  const codes = grids.map(({ code }) => code).filter((code) => mayCount(context.actor, [code]));
  const counts = openMatterCounts(context, sql.ref<string>('parent.parentKey'));
  const rows = codes.length === 0 ? [] : await lateral(context.db, codes, counts);
  return rowOfEach(grids, 'code', { rows, key: 'parentKey' });
}

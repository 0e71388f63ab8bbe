import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { lateral } from '@microgrid/subgraph/page';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Grid } from '../../borrowed/grid.ts';
import type { Context } from '../../context.ts';
import { mayCount } from '../../matter/matter.policy.ts';
import { callingCounts } from '../emergency.list.ts';

/** What emergencies hang on a grid. */
@Resolver(() => Grid)
export class GridEmergencyResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of emergencies in it and below it that nobody has answered（未应答应急数）: those CALLING. Null when the caller serves neither there nor above.',
  })
  @Batch()
  async unansweredEmergencyCount(@Root() grids: Grid[], @Ctx() context: Context) {
    const codes = grids.map(({ code }) => code).filter((code) => mayCount(context.actor, [code]));
    const counts = callingCounts(context, sql.ref<string>('parent.parentKey'));
    const rows = codes.length === 0 ? [] : await lateral(context.db, codes, counts);
    return rowOfEach(grids, 'code', { rows, key: 'parentKey' }).map((row) => row?.calling ?? null);
  }
}

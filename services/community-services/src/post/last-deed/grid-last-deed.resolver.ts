import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { lateral } from '@microgrid/subgraph/page';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Grid } from '../../borrowed/grid.ts';
import type { Context } from '../../context.ts';
import { lastDeed } from './last-deed.ts';
import { mayKnowLastDeed } from './last-deed.policy.ts';

/** What posts hang on a grid. */
@Resolver(() => Grid)
export class GridLastDeedResolver {
  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'The day of the last deed of who serves in exactly this grid（最近活动日）: to see who may need help, never counted or compared; for worker and head. Null for others but who serves there, and where nothing was done.',
  })
  @Batch()
  async lastDeedOn(@Root() grids: Grid[], @Ctx() context: Context): Promise<(string | null)[]> {
    const codes = grids.map(({ code }) => code).filter((code) => mayKnowLastDeed(context.actor, code));
    const deeds = lastDeed(context, sql.ref<string>('parent.parentKey'));
    const rows = codes.length === 0 ? [] : await lateral(context.db, codes, deeds);
    return rowOfEach(grids, 'code', { rows, key: 'parentKey' }).map((row) =>
      row?.at == null ? null : shanghaiDate(row.at),
    );
  }
}

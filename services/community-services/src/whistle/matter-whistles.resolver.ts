import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Matter } from '../matter/matter.type.ts';
import { whistleList } from './whistle.list.ts';
import { Whistle } from './whistle.type.ts';

/** What whistles hang on a matter. */
@Resolver(() => Matter)
export class MatterWhistlesResolver {
  @FieldResolver(() => [Whistle], {
    description: 'Departments whistled for it（吹哨）, first to last; to a department its own.',
  })
  @Batch()
  async whistles(@Root() matters: Matter[], @Ctx() context: Context): Promise<Whistle[][]> {
    const ids = matters.map(({ id }) => id);
    const rows = await whistleList(context)
      .where('matterId', '=', equalsAny(ids))
      .orderBy('blownAt')
      .orderBy('id')
      .execute();
    return rowsOfEach(matters, 'id', { rows, key: 'matterId' });
  }
}

import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Matter } from '../matter/matter.type.ts';
import { mediationList } from './mediation.list.ts';
import { Mediation } from './mediation.type.ts';

/** What hangs on a matter. */
@Resolver(() => Matter)
export class MatterMediationResolver {
  @FieldResolver(() => Mediation, {
    nullable: true,
    description:
      'The mediation that it led to（调解）, the last of several; null without one, and for whoever may not see it.',
  })
  @Batch()
  async mediation(@Root() matters: Matter[], @Ctx() context: Context): Promise<(Mediation | null)[]> {
    const rows = await mediationList(context)
      .where('matterId', '=', equalsAny(matters.map(({ id }) => id)))
      .orderBy('proposedAt')
      .orderBy('id')
      .execute();
    return rowOfEach(matters, 'id', { rows, key: 'matterId' });
  }
}

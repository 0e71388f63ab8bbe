import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../../matter/matter.type.ts';
import { emergenciesOf } from '../emergency.list.ts';
import { Emergency } from '../emergency.type.ts';

/** What an emergency hangs on its matter. */
@Resolver(() => Matter)
export class MatterEmergencyResolver {
  @FieldResolver(() => Emergency, {
    nullable: true,
    description:
      'How its emergency is answered（应急）; null unless severity is EMERGENCY, for a part of a split one, and for one merged as it was reported: the other one is answered.',
  })
  @Batch()
  async emergency(@Root() matters: Matter[], @Ctx() context: Context) {
    const emergencies = matters.filter(({ severity }) => severity === 'EMERGENCY');
    const rows = emergencies.length === 0 ? [] : await emergenciesOf(emergencies, context);
    return rowOfEach(matters, 'id', { rows: rows.filter((row) => row !== null), key: 'id' });
  }
}

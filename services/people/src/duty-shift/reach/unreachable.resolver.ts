import { Batch } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Person } from '../../person/person.type.ts';
import { DutyShift } from '../duty-shift.type.ts';

/** Who plans sees at once whom nobody can call. */
@Resolver(() => DutyShift)
export class UnreachableResolver {
  @FieldResolver(() => [Person], {
    description:
      'Who of those on call and called next has no work phone（无联系电话的人员）; each is an alert: at night that step is passed like an empty one.',
  })
  @Batch()
  async unreachable(@Root() shifts: DutyShift[], @Ctx() { db }: Context) {
    const called = shifts.map(({ onCallId, backupId }) => [onCallId, ...(backupId === null ? [] : [backupId])]);
    const rows = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', equalsAny([...new Set(called.flat())]))
      .where('workPhone', 'is', null)
      .execute();
    return called.map((ids) => ids.flatMap((id) => rows.find((person) => person.id === id) ?? []));
  }
}

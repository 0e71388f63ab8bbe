import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { lateral } from '@microgrid/subgraph/page';
import { DateTime } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { shiftList } from './duty-shift.list.ts';
import { mayReadAll } from './duty-shift.policy.ts';
import { DutyShift } from './duty-shift.type.ts';

/** The digits of a general or exclusive grid: on call for it is on call for the micro-grids in it. */
const GENERAL_DIGITS = 15;
const SHIFTS_TO_COME = 100;

@Resolver(() => Grid)
export class GridOnDutyResolver {
  @FieldResolver(() => DutyShift, {
    nullable: true,
    description:
      'Who is on call for it（值班）, of a micro-grid for the grid that it lies in; null in a gap, which is an alert, when who was to be has no post any more, and to whoever does not serve. The names as Person tells them.',
  })
  @Batch()
  async onDuty(
    @Root() grids: Grid[],
    @Arg('at', () => DateTime, { nullable: true, description: 'When; now by default.' }) at: Date | null | undefined,
    @Ctx() context: Context,
  ) {
    const areas = grids.map(({ code }) => ({ code: code.slice(0, GENERAL_DIGITS) }));
    const codes = [...new Set(areas.map(({ code }) => code))];
    const moment = at ?? new Date();
    const rows = await shiftList(context)
      .where('areaCode', '=', equalsAny(codes))
      .where('startsAt', '<=', moment)
      .where('endsAt', '>', moment)
      .$if(at == null || at >= new Date(), (shifts) => shifts.where(onCallServes(moment)))
      .execute();
    return rowOfEach(areas, 'code', { rows, key: 'areaCode' });
  }
}

/** Somebody whose post has ended is on call no more, although the shift may not have been settled yet. */
function onCallServes(moment: Date) {
  return sql<boolean>`people.serves_in(on_call_id, area_code, ${shanghaiDate(moment)}::date, ${shanghaiDate()}::date)`;
}

@Resolver(() => Person)
export class PersonDutyShiftsResolver {
  @FieldResolver(() => [DutyShift], {
    nullable: true,
    description:
      'Shifts to come（待值班次） on which the person is on call or called next, earliest first, up to 100; null unless self, or to those who serve.',
  })
  @Batch()
  async dutyShifts(@Root() people: Person[], @Ctx() context: Context) {
    const { actor } = context;
    const shown = people.map(({ id }) => id).filter((id) => id === actor.subject || mayReadAll(actor));
    if (shown.length === 0) return people.map(() => null);
    const key = sql.ref<string>('parent.parentKey');
    const shifts = shiftList(context)
      .where(sql<boolean>`(on_call_id = ${key}::uuid or backup_id = ${key}::uuid)`)
      .where('endsAt', '>', new Date())
      .orderBy(sql`(select starts_at)`)
      .orderBy('id')
      .limit(SHIFTS_TO_COME);
    const rows = await lateral(context.db, shown, shifts);
    const found = rowsOfEach(people, 'id', { rows, key: 'parentKey' });
    return people.map(({ id }, index) => (shown.includes(id) ? found[index] : null));
  }
}

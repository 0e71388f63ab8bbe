import { holdsAnyOf, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { SERVING } from './duty-shift.policy.ts';

/** Those of one area never overlap: whoever writes them holds the lock of the area. */
export const DutyShiftSchema = defineEntity({
  name: 'DutyShift',
  properties: {
    id: p.uuid().primary(),
    /** Of a street, a community, or a general or exclusive grid. */
    areaCode: p.text().collation('C'),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
    onCallId: p.uuid(),
    backupId: p.uuid().nullable().index(),
    offeredAt: p.datetime().length(3).nullable(),
    /** Since then it is in no list; the row stays for whoever sends the write again. */
    droppedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(`on_call_id = caller_id() or backup_id = caller_id() or ${holdsAnyOf(SERVING)}`),
  indexes: [
    { name: 'duty_shift_area_starts_index', properties: ['areaCode', 'startsAt'] },
    { name: 'duty_shift_on_call_starts_index', properties: ['onCallId', 'startsAt'] },
    { name: 'duty_shift_starts_index', properties: ['startsAt', 'id'] },
  ],
  checks: [
    { name: 'duty_shift_area_code_check', expression: `area_code ~ '^[0-9]{9}([0-9]{3}){0,2}$'` },
    {
      name: 'duty_shift_times_check',
      expression: `ends_at > starts_at and ends_at - starts_at <= '24:00:00'::interval`,
    },
    { name: 'duty_shift_backup_check', expression: 'on_call_id <> backup_id' },
  ],
});

export class DutyShiftEntity extends DutyShiftSchema.class {}
DutyShiftSchema.setClass(DutyShiftEntity);

import { defineEntity, p } from '@mikro-orm/core';

/** Who is on call where and when: a copy from the facts of people's shifts, so that calls go out while people is down. */
const DutyShiftSchema = defineEntity({
  name: 'DutyShift',
  properties: {
    /** Of the shift. */
    id: p.uuid().primary(),
    /** Of a street, a community, or a general or exclusive grid. */
    areaCode: p.text().collation('C'),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
    onCallId: p.uuid(),
    backupId: p.uuid().nullable(),
  },
  indexes: [{ name: 'duty_shift_area_starts_index', properties: ['areaCode', 'startsAt'] }],
});

export class DutyShiftEntity extends DutyShiftSchema.class {}
DutyShiftSchema.setClass(DutyShiftEntity);

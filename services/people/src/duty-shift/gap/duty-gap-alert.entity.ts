import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** A gap of the days to come that was told of, so that it is told once; it goes when somebody is on call then. */
const DutyGapAlertSchema = defineEntity({
  name: 'DutyGapAlert',
  properties: {
    gridCode: p.text().primary().collation('C'),
    startsAt: p.datetime().length(3).primary(),
    endsAt: p.datetime().length(3),
  },
});

export class DutyGapAlertEntity extends DutyGapAlertSchema.class {}
DutyGapAlertSchema.setClass(DutyGapAlertEntity);

export const dutyGapAlertPersonal = personalData(DutyGapAlertEntity, {
  notPersonal: ['gridCode', 'startsAt', 'endsAt'],
  personal: {},
});

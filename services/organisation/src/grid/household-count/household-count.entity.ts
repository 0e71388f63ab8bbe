import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** An earlier count of the households of a grid; the grid itself has the last one. */
export const HouseholdCountSchema = defineEntity({
  name: 'HouseholdCount',
  properties: {
    gridCode: p.text().primary().collation('C'),
    asOf: p.date(),
    /** The last day on which it was the grid's. */
    until: p.date().primary(),
    households: p.integer(),
  },
  checks: [{ name: 'household_count_households_check', expression: 'households >= 0' }],
});

export class HouseholdCountEntity extends HouseholdCountSchema.class {}
HouseholdCountSchema.setClass(HouseholdCountEntity);

export const householdCountPersonal = personalData(HouseholdCountEntity, {
  notPersonal: ['gridCode', 'asOf', 'until', 'households'],
  personal: {},
});

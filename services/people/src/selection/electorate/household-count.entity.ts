import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** How many households a grid has, as organisation tells: a count, never a list of residents. */
const HouseholdCountSchema = defineEntity({
  name: 'HouseholdCount',
  properties: {
    gridCode: p.text().primary().collation('C'),
    households: p.integer(),
  },
});

export class HouseholdCountEntity extends HouseholdCountSchema.class {}
HouseholdCountSchema.setClass(HouseholdCountEntity);

export const householdCountPersonal = personalData(HouseholdCountEntity, {
  notPersonal: ['gridCode', 'households'],
  personal: {},
});

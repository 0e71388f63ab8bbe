import { defineEntity, p } from '@mikro-orm/core';

/** The last running number that was given to a matter of a community in a year. */
export const MatterCounterSchema = defineEntity({
  name: 'MatterCounter',
  properties: {
    communityCode: p.text().collation('C').primary(),
    year: p.integer().primary(),
    last: p.integer(),
  },
});

export class MatterCounterEntity extends MatterCounterSchema.class {}
MatterCounterSchema.setClass(MatterCounterEntity);

import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** Something that an open appeal against a result cites: a copy from the facts of appeals, which goes when it is decided or taken back. */
const CitedThingSchema = defineEntity({
  name: 'CitedThing',
  properties: {
    appealId: p.uuid().primary(),
    /** Whatever it is: ids of all kinds of things are of one space. */
    thingId: p.uuid().primary().index(),
    /** Of the post that is evaluated; of a department the unit that it serves, without the zeros at its end. */
    gridCode: p.text().collation('C'),
  },
});

export class CitedThingEntity extends CitedThingSchema.class {}
CitedThingSchema.setClass(CitedThingEntity);

export const citedThingPersonal = personalData(CitedThingEntity, {
  notPersonal: ['appealId', 'thingId', 'gridCode'],
  personal: {},
});

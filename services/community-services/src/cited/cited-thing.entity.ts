import { personalData } from '@microgrid/database/personal-data';
import { rowLevelSecurity } from '@microgrid/database/row-level-security';
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
  // Those who may decide the appeal, as far as the fact of it says who that is.
  ...rowLevelSecurity(
    `exists (select 1 from unnest((select caller_scopes(array['APPEALS_REVIEWER']))) scope where scope ^@ grid_code or grid_code ^@ scope)`,
  ),
});

export class CitedThingEntity extends CitedThingSchema.class {}
CitedThingSchema.setClass(CitedThingEntity);

export const citedThingPersonal = personalData(CitedThingEntity, {
  notPersonal: ['appealId', 'thingId', 'gridCode'],
  personal: {},
});

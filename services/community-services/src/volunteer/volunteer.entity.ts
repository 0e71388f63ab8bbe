import { defineEntity, p } from '@mikro-orm/core';

/** Who volunteers where: a copy from the facts of the reserve. */
const VolunteerSchema = defineEntity({
  name: 'Volunteer',
  properties: {
    /** Of the entry of the reserve. */
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    gridCode: p.text().collation('C'),
  },
});

export class VolunteerEntity extends VolunteerSchema.class {}
VolunteerSchema.setClass(VolunteerEntity);

import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { RegistrationStatus } from './registration.terms.ts';

/**
 * A person and an activity, once: who registers again after cancelling takes the old row to the end of the line. In
 * whatever way a seat becomes free, by erasing a person too, the database gives it to the first who waits.
 */
export const RegistrationSchema = defineEntity({
  name: 'Registration',
  properties: {
    id: p.uuid().primary(),
    activityId: p.uuid(),
    personId: p.uuid(),
    status: p.enum(() => RegistrationStatus),
    registeredAt: p.datetime().length(3),
    /** In the line of the activity, given while its row is locked: a clock can be set back, and two can read the same. */
    turn: p.integer(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
  uniques: [
    { name: 'registration_activity_person_unique', properties: ['activityId', 'personId'] },
    { name: 'registration_turn_unique', properties: ['activityId', 'turn'] },
  ],
  triggers: [
    {
      name: 'registration_frees_seat',
      timing: 'after',
      events: ['update', 'delete'],
      body: `if old.status = 'REGISTERED' then perform community_services.give_seats(old.activity_id); end if; return null`,
    },
  ],
});

export class RegistrationEntity extends RegistrationSchema.class {}
RegistrationSchema.setClass(RegistrationEntity);

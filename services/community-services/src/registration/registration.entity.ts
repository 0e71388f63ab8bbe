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
    /** Null for somebody without an account, whom a leader registered. */
    personId: p.uuid().nullable(),
    status: p.enum(() => RegistrationStatus),
    registeredAt: p.datetime().length(3),
    /** In the line of the activity, given while its row is locked: a clock can be set back, and two can read the same. */
    turn: p.integer(),
    /** For the organiser, as given. */
    name: p.text().nullable(),
    /** Of somebody without an account. */
    phone: p.text().nullable(),
    registeredBy: p.uuid().nullable().index(),
    /** Whether the name may stand on the public list. */
    isListed: p.boolean().default(false),
    /** Whether it is a volunteer there, whose hours the organiser records. */
    isVolunteer: p.boolean().default(false),
  },
  ...rowLevelSecurity(
    'person_id = caller_id() or registered_by = caller_id() or exists (select from activity where activity.id = activity_id and organiser_id = caller_id())',
  ),
  checks: [
    {
      name: 'registration_somebody_check',
      expression: `person_id is not null or name is not null or status = 'CANCELLED'`,
    },
    { name: 'registration_listed_check', expression: 'not is_listed or name is not null' },
  ],
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
    {
      name: 'registration_tells_seat',
      timing: 'after',
      events: ['update'],
      body: `if old.status = 'WAITING' and new.status = 'REGISTERED' then perform community_services.tell_seat(new.id); end if; return null`,
    },
  ],
});

export class RegistrationEntity extends RegistrationSchema.class {}
RegistrationSchema.setClass(RegistrationEntity);

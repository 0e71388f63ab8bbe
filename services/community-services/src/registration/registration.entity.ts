import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { RegistrationStatus } from './registration.terms.ts';

/** A person and an activity, once: who registers again after cancelling takes the old row to the end of the line. */
export const RegistrationSchema = defineEntity({
  name: 'Registration',
  properties: {
    id: p.uuid().primary(),
    activityId: p.uuid(),
    personId: p.uuid(),
    status: p.enum(() => RegistrationStatus),
    registeredAt: p.datetime().length(3),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
  uniques: [{ name: 'registration_activity_person_unique', properties: ['activityId', 'personId'] }],
});

export class RegistrationEntity extends RegistrationSchema.class {}
RegistrationSchema.setClass(RegistrationEntity);

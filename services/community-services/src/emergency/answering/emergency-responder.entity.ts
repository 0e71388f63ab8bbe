import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { EmergencyCallee } from '../emergency.terms.ts';

/** Somebody who comes, or came, to an emergency. */
export const EmergencyResponderSchema = defineEntity({
  name: 'EmergencyResponder',
  properties: {
    id: p.uuid().primary(),
    emergencyId: p.uuid(),
    /** Null for whoever was said to be coming and not named: it may be the reporter. */
    personId: p.uuid().nullable(),
    /** As what the person was called; null for one who was not. */
    callee: p.enum(() => EmergencyCallee).nullable(),
    acknowledgedAt: p.datetime().length(3),
    arrivedAt: p.datetime().length(3).nullable(),
  },
  // Whoever may see the matter: its reporter is to know who comes.
  ...rowLevelSecurity('exists (select 1 from matter where matter.id = emergency_id)'),
  indexes: [{ properties: ['emergencyId', 'acknowledgedAt'] }],
  uniques: [{ name: 'emergency_responder_person_unique', properties: ['emergencyId', 'personId'] }],
});

export class EmergencyResponderEntity extends EmergencyResponderSchema.class {}
EmergencyResponderSchema.setClass(EmergencyResponderEntity);

import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { EmergencyStatus } from './emergency.terms.ts';

/** How the emergency of a matter is answered; kind, grid and report stand in the matter. */
export const EmergencySchema = defineEntity({
  name: 'Emergency',
  properties: {
    /** Of its matter. */
    id: p.uuid().primary(),
    status: p.enum(() => EmergencyStatus),
    /** Of the chain, the last step that was called or passed; 0 before the first. */
    step: p.integer(),
    /** The timer: when the chain moves on by itself. Null while nobody further is to be called. */
    nextCallAt: p.datetime().length(3).nullable(),
    /** When somebody first said to be coming. */
    acknowledgedAt: p.datetime().length(3).nullable(),
    /** When somebody was first there. */
    arrivedAt: p.datetime().length(3).nullable(),
    endedAt: p.datetime().length(3).nullable(),
  },
  checks: [
    { name: 'emergency_ended_check', expression: `(status = 'ENDED') = (ended_at is not null)` },
    { name: 'emergency_timer_check', expression: `next_call_at is null or status in ('CALLING', 'ACKNOWLEDGED')` },
    { name: 'emergency_acknowledged_check', expression: `status <> 'ACKNOWLEDGED' or acknowledged_at is not null` },
    { name: 'emergency_on_site_check', expression: `status <> 'ON_SITE' or arrived_at is not null` },
  ],
  // Whoever may see the matter, whose own policy the subquery obeys.
  ...rowLevelSecurity('exists (select 1 from matter where matter.id = emergency.id)'),
  indexes: [{ name: 'emergency_next_call', properties: ['nextCallAt'], where: 'next_call_at is not null' }],
});

export class EmergencyEntity extends EmergencySchema.class {}
EmergencySchema.setClass(EmergencyEntity);

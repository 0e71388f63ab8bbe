import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { readers } from '../../matter/matter.policy.ts';
import { EmergencyAnswer, EmergencyCallee } from '../emergency.terms.ts';

/** One call of the chain, made or to come. Nobody is called to one emergency twice. */
export const EmergencyCallSchema = defineEntity({
  name: 'EmergencyCall',
  properties: {
    id: p.uuid().primary(),
    emergencyId: p.uuid(),
    step: p.integer(),
    callee: p.enum(() => EmergencyCallee),
    /** Null where there was nobody to call. */
    personId: p.uuid().nullable().index(),
    /** The own shift on which the person is called. */
    shiftId: p.uuid().nullable(),
    /** Null while to come: then it is who would be called now. */
    calledAt: p.datetime().length(3).nullable(),
    answerBy: p.datetime().length(3).nullable(),
    answer: p.enum(() => EmergencyAnswer).nullable(),
    answeredAt: p.datetime().length(3).nullable(),
  },
  checks: [{ name: 'emergency_call_made_check', expression: 'answer is null or called_at is not null' }],
  // Those who serve where it is and may see the matter, and whoever is called to it; never its reporter as such.
  ...rowLevelSecurity(
    `emergency_id = any ((select called_to())::uuid[]) or exists (select 1 from matter where matter.id = emergency_id and ${belowScopes('matter.grid_code', readers)})`,
  ),
  indexes: [{ properties: ['emergencyId', 'step'] }],
  uniques: [
    {
      name: 'emergency_call_person_unique',
      properties: ['emergencyId', 'personId'],
      where: 'called_at is not null',
    },
  ],
});

export class EmergencyCallEntity extends EmergencyCallSchema.class {}
EmergencyCallSchema.setClass(EmergencyCallEntity);

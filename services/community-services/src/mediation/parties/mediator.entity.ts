import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { MediatorStatus } from '../mediation.terms.ts';

/** Who mediates, and who did. */
export const MediatorSchema = defineEntity({
  name: 'Mediator',
  properties: {
    mediationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    status: p.enum(() => MediatorStatus),
    /** By a party: never again in this mediation. */
    isRefused: p.boolean().default(false),
  },
  ...rowLevelSecurity('exists (select 1 from mediation where mediation.id = mediation_id)'),
  indexes: [{ name: 'mediator_person', properties: ['personId'], where: `status = 'ACTIVE'` }],
});

export class MediatorEntity extends MediatorSchema.class {}
MediatorSchema.setClass(MediatorEntity);

import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Who a party is: a record of its own, so that no read of mediations can carry it along. */
export const MediationSealSchema = defineEntity({
  name: 'MediationSeal',
  properties: {
    mediationId: p.uuid().primary(),
    pseudonym: p.text().primary(),
    /** Of somebody with an account. */
    personId: p.uuid().nullable().index(),
    /** Until a mediation that never began has ended, as is the phone. */
    name: p.text().nullable(),
    phone: p.text().nullable(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class MediationSealEntity extends MediationSealSchema.class {}
MediationSealSchema.setClass(MediationSealEntity);

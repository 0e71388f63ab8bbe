import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { isOfCaller } from '../mediation.entity.ts';

/** What the parties agreed on, and whether it was kept: apart from the mediation, whose outline others read. */
export const MediationAgreementSchema = defineEntity({
  name: 'MediationAgreement',
  properties: {
    mediationId: p.uuid().primary(),
    /** Null of an oral one that nobody wrote down. */
    agreement: p.text().nullable(),
    isKept: p.boolean().nullable(),
  },
  ...rowLevelSecurity(isOfCaller('mediation_id')),
});

export class MediationAgreementEntity extends MediationAgreementSchema.class {}
MediationAgreementSchema.setClass(MediationAgreementEntity);

import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { mediatedByCaller } from '../mediation.entity.ts';

/** What was asked of one party, and its answer. */
export const MediationRequestSchema = defineEntity({
  name: 'MediationRequest',
  properties: {
    id: p.uuid().primary(),
    mediationId: p.uuid(),
    /** To whom. */
    pseudonym: p.text(),
    text: p.text(),
    sentAt: p.datetime().length(3),
    sentById: p.uuid(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().length(3).nullable(),
  },
  checks: [{ name: 'mediation_request_answer_check', expression: '(answer is null) = (answered_at is null)' }],
  ...rowLevelSecurity(
    `${mediatedByCaller('mediation_id')} or exists (select 1 from mediation_seal where mediation_seal.mediation_id = mediation_request.mediation_id and mediation_seal.pseudonym = mediation_request.pseudonym and person_id = caller_id())`,
  ),
  indexes: [{ properties: ['mediationId', 'sentAt'] }],
});

export class MediationRequestEntity extends MediationRequestSchema.class {}
MediationRequestSchema.setClass(MediationRequestEntity);

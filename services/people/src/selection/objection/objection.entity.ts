import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ABOVE } from '../selection.policy.ts';
import { ObjectionDecision } from '../selection.terms.ts';

export const ObjectionSchema = defineEntity({
  name: 'Objection',
  properties: {
    id: p.uuid().primary(),
    roundId: p.uuid().index(),
    /** Of the selection. */
    gridCode: p.text().collation('C'),
    candidacyId: p.uuid(),
    /** Against whom; null once erased. */
    personId: p.uuid().nullable(),
    objectorId: p.uuid(),
    text: p.text(),
    raisedAt: p.datetime().length(3),
    decision: p.enum(() => ObjectionDecision).nullable(),
    reason: p.text().nullable(),
    decidedById: p.uuid().nullable(),
    decidedAt: p.datetime().length(3).nullable(),
  },
  // As `mayReadObjection` of the policy.
  ...rowLevelSecurity(
    `person_id is distinct from caller_id() and (objector_id = caller_id() or ${belowScopes('grid_code', ABOVE)})`,
  ),
  checks: [
    {
      name: 'objection_decided_check',
      expression: '(decision is null) = (reason is null) and (decision is null) = (decided_at is null)',
    },
    { name: 'objection_others_check', expression: 'objector_id <> person_id and decided_by_id <> person_id' },
  ],
});

export class ObjectionEntity extends ObjectionSchema.class {}
ObjectionSchema.setClass(ObjectionEntity);

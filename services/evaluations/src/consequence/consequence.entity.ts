import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { EVALUATION_READERS } from '../evaluation/evaluation.entity.ts';
import { ConsequenceKind } from './consequence.terms.ts';

export const ConsequenceSchema = defineEntity({
  name: 'Consequence',
  properties: {
    id: p.uuid().primary(),
    evaluationId: p.uuid(),
    /** Of whose earlier coaching is asked; null for a department. */
    appointmentId: p.uuid().nullable().index(),
    kind: p.enum(() => ConsequenceKind),
    reason: p.text(),
    decidedById: p.uuid(),
    decidedAt: p.datetime().length(3),
  },
  uniques: [{ name: 'consequence_once', properties: ['evaluationId', 'kind'] }],
  ...rowLevelSecurity(
    `exists (select 1 from evaluation where evaluation.id = evaluation_id and (${EVALUATION_READERS}))`,
  ),
});

export class ConsequenceEntity extends ConsequenceSchema.class {}
ConsequenceSchema.setClass(ConsequenceEntity);

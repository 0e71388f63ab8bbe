import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { CITED_EVIDENCE } from '../appeal/appeal.entity.ts';
import { EVALUATION_READERS } from '../evaluation/evaluation.entity.ts';
import { EvidenceDisputeOutcome, EvidenceSubjectKind } from './evidence.terms.ts';

/** A fact that an indicator of an evaluation counts, as it was gathered from the frozen facts. */
export const EvidenceSchema = defineEntity({
  name: 'Evidence',
  properties: {
    /** Made of the evaluation, the indicator and what is counted: gathered again, it has the same. */
    id: p.uuid().primary(),
    evaluationId: p.uuid(),
    indicatorCode: p.text(),
    factId: p.uuid(),
    factType: p.text(),
    occurredAt: p.datetime().length(3),
    gridCode: p.text().collation('C').nullable(),
    subjectKind: p.enum(() => EvidenceSubjectKind).nullable(),
    subjectId: p.uuid().nullable(),
    /** SHA-256 of the fact in hexadecimal digits. */
    hash: p.text(),
    /** What it adds above and below the line. */
    numerator: p.integer(),
    denominator: p.integer(),
    /** A dispute or an appeal found that it does not count here; it is shown, and adds nothing. */
    isExcluded: p.boolean().default(false),
    disputeReason: p.text().nullable(),
    disputedAt: p.datetime().length(3).nullable(),
    /** What it was when it was contested; another hash is that of the corrected fact. */
    disputedHash: p.text().nullable(),
    disputeOutcome: p.enum(() => EvidenceDisputeOutcome).nullable(),
    disputeExplanation: p.text().nullable(),
    settledById: p.uuid().nullable(),
    settledAt: p.datetime().length(3).nullable(),
  },
  checks: [
    {
      name: 'evidence_dispute_check',
      expression:
        '(dispute_reason is null or disputed_at is not null) and (dispute_outcome is null or disputed_at is not null) and (dispute_outcome is null) = (settled_at is null)',
    },
  ],
  ...rowLevelSecurity(
    `exists (select 1 from evaluation where evaluation.id = evaluation_id and (${EVALUATION_READERS})) or id = any (array${CITED_EVIDENCE})`,
  ),
  indexes: [
    { properties: ['evaluationId', 'indicatorCode', 'occurredAt', 'id'] },
    {
      name: 'evidence_contested',
      properties: ['evaluationId'],
      where: 'disputed_at is not null and dispute_outcome is null and not is_excluded',
    },
  ],
});

export class EvidenceEntity extends EvidenceSchema.class {}
EvidenceSchema.setClass(EvidenceEntity);

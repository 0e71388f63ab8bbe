import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { threePeriodsOfItsEvaluation, whoseEvaluation } from '../evaluation/evaluation.personal.ts';
import { EvidenceEntity } from './evidence.entity.ts';

const contested = {
  purpose: 'To show the evaluated each fact that counts, and to settle what is wrong with it',
  basis: 'CONTRACT',
  readers: 'Whoever is evaluated, who reviews it, and the appeals reviewer where it is cited',
  retention: deletingRow({ days: 0 }, threePeriodsOfItsEvaluation),
  whose: whoseEvaluation,
  onRequest: 'KEPT',
} as const;

export const evidencePersonal = personalData(EvidenceEntity, {
  notPersonal: [
    'id',
    'evaluationId',
    'indicatorCode',
    'factId',
    'factType',
    'occurredAt',
    'gridCode',
    'subjectKind',
    'subjectId',
    'hash',
    'denominator',
    'isExcluded',
    'disputedAt',
    'disputedHash',
    'disputeOutcome',
    'settledAt',
  ],
  personal: {
    // Of every row, contested or not: the row goes with its evaluation.
    numerator: contested,
    disputeReason: contested,
    disputeExplanation: contested,
    settledById: { ...contested, whose: 'settled_by_id' },
  },
});

import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { threePeriodsOfItsEvaluation, whoseEvaluation } from '../evaluation/evaluation.personal.ts';
import { ConsequenceEntity } from './consequence.entity.ts';

const decided = {
  purpose: 'To decide what follows from a result, and to answer for it',
  basis: 'CONTRACT',
  readers: 'Whoever is evaluated, who reviews it, and the street office',
  retention: deletingRow({ days: 0 }, threePeriodsOfItsEvaluation),
  whose: whoseEvaluation,
  onRequest: 'KEPT',
} as const;

export const consequencePersonal = personalData(ConsequenceEntity, {
  notPersonal: ['id', 'evaluationId', 'appointmentId', 'kind', 'decidedAt'],
  personal: { reason: decided, decidedById: { ...decided, whose: 'decided_by_id' } },
});

import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { threePeriodsOfItsEvaluation } from '../evaluation/evaluation.personal.ts';
import { AppealCitationEntity, AppealEntity, AppealPointEntity } from './appeal.entity.ts';

const appealed = {
  purpose: 'To hear whoever contests a result, and to decide on it',
  basis: 'CONTRACT',
  readers: 'Whoever is evaluated, and the appeals reviewer; the street office where it stands',
  retention: deletingRow({ days: 0 }, threePeriodsOfItsEvaluation),
  whose: 'person_id',
  onRequest: 'KEPT',
} as const;

export const appealPersonal = personalData(AppealEntity, {
  notPersonal: ['id', 'evaluationId', 'gridCode', 'departmentId', 'status', 'raisedAt', 'decidedAt', 'version'],
  personal: {
    personId: appealed,
    raisedById: { ...appealed, whose: 'raised_by_id' },
    reviewerId: { ...appealed, whose: 'reviewer_id' },
    decidedById: { ...appealed, whose: 'decided_by_id' },
    reason: appealed,
  },
});

/** For rows that have an `appeal_id`. */
const threePeriodsOfItsAppeal = {
  words: threePeriodsOfItsEvaluation.words,
  sql: `(select ((kept_until + 1)::timestamp at time zone 'Asia/Shanghai') from evaluation join appeal on appeal.evaluation_id = evaluation.id where appeal.id = appeal_id)`,
};

export const appealPointPersonal = personalData(AppealPointEntity, {
  notPersonal: ['appealId', 'position', 'indicatorCode'],
  personal: {
    text: {
      ...appealed,
      retention: deletingRow({ days: 0 }, threePeriodsOfItsAppeal),
      whose: '(select person_id from appeal where appeal.id = appeal_id)',
    },
  },
});

export const appealCitationPersonal = personalData(AppealCitationEntity, {
  notPersonal: ['appealId', 'position'],
  personal: {
    evidenceId: {
      ...appealed,
      retention: deletingRow({ days: 0 }, threePeriodsOfItsAppeal),
      whose: '(select person_id from appeal where appeal.id = appeal_id)',
    },
  },
});

import { deletingRow, personalData, type Moment } from '@microgrid/database/personal-data';
import { EvaluationEntity, IndicatorValueEntity } from './evaluation.entity.ts';

/** When an evaluation goes. */
const threePeriods: Moment = {
  words: 'the end of the third period after its own',
  sql: `((kept_until + 1)::timestamp at time zone 'Asia/Shanghai')`,
};

const evaluated = {
  purpose: 'To evaluate how a post was served, and to hear whoever serves it',
  basis: 'CONTRACT',
  readers: 'Whoever serves it, who reviews it, and the appeals reviewer where it is contested',
  retention: deletingRow({ days: 0 }, threePeriods),
  whose: 'person_id',
  onRequest: 'KEPT',
} as const;

const reviewing = { ...evaluated, whose: 'reviewer_id', purpose: 'To answer for a review' } as const;

export const evaluationPersonal = personalData(EvaluationEntity, {
  notPersonal: [
    'id',
    'roundId',
    'subject',
    'appointmentId',
    'departmentId',
    'gridCode',
    'periodTo',
    'status',
    'gatheredAt',
    'servedDays',
    'isForStreet',
    'isJudgementExcluded',
    'keptUntil',
    'version',
  ],
  personal: {
    personId: evaluated,
    selfReview: evaluated,
    review: evaluated,
    reviewerId: reviewing,
    judgement: evaluated,
    judgementReasons: evaluated,
    score: evaluated,
    grade: evaluated,
    notRated: evaluated,
  },
});

/** The same for rows that have an `evaluation_id`. */
export const threePeriodsOfItsEvaluation: Moment = {
  words: threePeriods.words,
  sql: `(select ((kept_until + 1)::timestamp at time zone 'Asia/Shanghai') from evaluation where evaluation.id = evaluation_id)`,
};
export const whoseEvaluation = '(select person_id from evaluation where evaluation.id = evaluation_id)';

const value = {
  ...evaluated,
  retention: deletingRow({ days: 0 }, threePeriodsOfItsEvaluation),
  whose: whoseEvaluation,
} as const;

export const indicatorValuePersonal = personalData(IndicatorValueEntity, {
  notPersonal: ['evaluationId', 'indicatorCode'],
  personal: { numerator: value, denominator: value, value },
});

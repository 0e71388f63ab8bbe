import { personalData } from '@microgrid/database/personal-data';
import { EvaluationRoundEntity } from './round.entity.ts';

export const roundPersonal = personalData(EvaluationRoundEntity, {
  notPersonal: [
    'id',
    'schemeId',
    'subject',
    'period',
    'periodFrom',
    'periodTo',
    'status',
    'frozenAt',
    'selfReviewUntil',
    'computingSince',
    'appealUntil',
    'finalAt',
    'reopenReason',
    'version',
  ],
  personal: {},
});

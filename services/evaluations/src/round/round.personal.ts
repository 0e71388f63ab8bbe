import { emptying, personalData } from '@microgrid/database/personal-data';
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
  personal: {
    reopenedById: {
      purpose: 'To answer for a round that was opened again',
      basis: 'STATUTORY_DUTY',
      readers: 'Nobody; the platform alone',
      retention: emptying({ years: 3 }, { words: 'the round becoming final', sql: 'final_at' }),
      whose: 'reopened_by_id',
      onRequest: 'KEPT',
    },
  },
});

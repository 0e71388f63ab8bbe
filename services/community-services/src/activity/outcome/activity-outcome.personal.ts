import { emptying, personalData } from '@microgrid/database/personal-data';
import { ActivityOutcomeEntity } from './activity-outcome.entity.ts';

export const activityOutcomePersonal = personalData(ActivityOutcomeEntity, {
  notPersonal: [
    'id',
    'activityId',
    'gridCode',
    'kind',
    'text',
    'dueOn',
    'result',
    'doneAt',
    'matterId',
    'opinionId',
    'recordedAt',
    'version',
  ],
  personal: {
    ownerId: {
      purpose: 'To know who does what was agreed at an activity',
      basis: 'CONTRACT',
      readers: 'Everybody',
      retention: emptying({ years: 3 }, { words: 'the day on which it was recorded', sql: 'recorded_at' }),
      whose: 'owner_id',
      onRequest: 'ERASED',
    },
  },
});

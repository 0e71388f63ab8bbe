import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { TrainingSessionEntity } from './training-session.entity.ts';

const deed = {
  purpose: 'To know who stands for a training and what was entered of it',
  basis: 'CONTRACT',
  readers: 'Who takes part, and those who serve there or above',
  retention: emptying({ years: 3 }, { words: 'the end of the training', sql: 'ends_at' }),
  onRequest: 'ERASED',
} as const satisfies Omit<PersonalColumn, 'whose'>;

export const trainingSessionPersonal = personalData(TrainingSessionEntity, {
  notPersonal: [
    'id',
    'kind',
    'topicCode',
    'cohort',
    'gridCode',
    'stationId',
    'startsAt',
    'endsAt',
    'status',
    'participantCount',
    'version',
  ],
  personal: {
    trainerId: { ...deed, whose: 'trainer_id' },
    plannedById: { ...deed, readers: 'Nobody: it decides who calls it off', whose: 'planned_by_id' },
  },
});

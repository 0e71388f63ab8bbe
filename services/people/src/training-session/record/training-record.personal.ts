import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { TrainingRecordEntity } from './training-record.entity.ts';

// The row stays, without saying who it was, for the figures.
const retention = emptying({ years: 3 }, { words: 'the end of the training', sql: 'ends_at' });

const deed = {
  purpose: 'To know who stands for what was entered of a participant',
  basis: 'CONTRACT',
  readers: 'Nobody: they decide who reads the record',
  retention,
  onRequest: 'ERASED',
} as const satisfies Omit<PersonalColumn, 'whose'>;

export const trainingRecordPersonal = personalData(TrainingRecordEntity, {
  notPersonal: ['id', 'sessionId', 'outcome', 'topicCode', 'gridCode', 'endsAt'],
  personal: {
    personId: {
      purpose: 'To invite to a training, and to know what became of it',
      basis: 'CONTRACT',
      readers: 'The person, who trains, who planned it, and the head and street officer above',
      retention,
      whose: 'person_id',
      onRequest: 'ERASED',
    },
    trainerId: { ...deed, whose: 'trainer_id' },
    plannedById: { ...deed, whose: 'planned_by_id' },
  },
});

import { personalData } from '@microgrid/database/personal-data';
import { TrainingTopicEntity } from './training-topic.entity.ts';

export const trainingTopicPersonal = personalData(TrainingTopicEntity, {
  notPersonal: ['code', 'name', 'requiredFor', 'validMonths'],
  personal: {},
});

import type { Concept } from '@microgrid/subgraph/concept';
import { trainingTopics } from './migrations/20261129T170000-training-topics.ts';
import { trainingTopicPersonal } from './training-topic.personal.ts';
import { topicsTold } from './training-topic.sample.ts';
import { topicsOf, TrainingTopicResolver } from './training-topic.resolver.ts';

/** Topics of training（培训科目）, and who must be able to do them. */
export const trainingTopic: Concept = {
  stored: [trainingTopicPersonal],
  resolvers: [TrainingTopicResolver],
  references: { TrainingTopic: topicsOf },
  migrations: [trainingTopics],
  sampleTold: topicsTold,
};

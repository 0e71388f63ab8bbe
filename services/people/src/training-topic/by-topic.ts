import type { Dimension } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { topicsOf } from './training-topic.resolver.ts';
import { TrainingTopic } from './training-topic.type.ts';

/** What is counted by the topic of its column `topicCode`. */
export const byTopic: Dimension = {
  description: 'Topic（科目）',
  sql: sql.ref('topicCode'),
  key: {
    name: 'topic',
    type: () => TrainingTopic,
    description: 'Topic（科目）',
    // The context of people is what its own resolvers are handed.
    entities: (codes, context) =>
      topicsOf(
        codes.map((code) => ({ code })),
        context as Context,
      ),
  },
};

/** The topics that there are, which everybody may know, as values of facts of closed months. */
export const topicValues = sql<{ value: string }>`select code as value from people.training_topic order by code`;

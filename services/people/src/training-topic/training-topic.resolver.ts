import { Access } from '@microgrid/access/access';
import { rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { TrainingTopic } from './training-topic.type.ts';

@Resolver(() => TrainingTopic)
export class TrainingTopicResolver {
  @Query(() => [TrainingTopic], {
    nullable: true,
    description: 'What those who serve must be able to do（培训科目）, by code; a few dozen at most.',
  })
  @Access('PUBLIC')
  trainingTopics(@Ctx() { db }: Context) {
    return db.selectFrom('training_topic').selectAll().orderBy('code').execute();
  }
}

/** The topics of references, in their order; null where there is none. */
export async function topicsOf(references: readonly { code: string }[], { db }: Context) {
  const codes = [...new Set(references.map(({ code }) => code))];
  const rows = await db.selectFrom('training_topic').selectAll().where('code', '=', equalsAny(codes)).execute();
  return rowOfEach(references, 'code', { rows, key: 'code' });
}

/** Those of codes that rows hold, which are there. */
export async function topicsOfRows(rows: readonly { topicCode: string }[], context: Context) {
  return topicsOf(
    rows.map(({ topicCode: code }) => ({ code })),
    context,
  );
}

import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { CompetenceWhere } from './competence.arguments.ts';
import { mayReadFiguresWithin, readableBelow } from './competence.policy.ts';
import type { CompetenceStatus } from './competence.terms.ts';

/**
 * The topics that posts in force today require and whether they are mastered, of those that the caller may see and `where`
 * lets through, in no order yet. Whether one ran out says the day, not what a job made of it.
 * @param ofPosts which posts, where that is not for `where` to say.
 */
export function competenceList(context: Context, where?: CompetenceWhere | null, ofPosts: RawBuilder<SqlBool> = ALL) {
  const { db } = context;
  const today = shanghaiDate();
  let required = db
    .with(
      (cte) => cte('trained').materialized(),
      () => trainedBy(context),
    )
    .with(
      (cte) => cte('post').materialized(),
      () => postsSeen(context, where, ofPosts),
    )
    .selectFrom('post')
    .innerJoin('training_topic as topic', (join) => join.on(sql<SqlBool>`post.role = any (topic.required_for)`));
  if (!mayReadAllOf(context, where)) {
    required = required.where(
      sql<SqlBool>`(is_seen_whole or (post.person_id, topic.code) in (select person_id, topic_code from trained))`,
    );
  }
  if (where?.topicCode != null) required = required.where('topic.code', '=', equalsAny([where.topicCode]));
  const shown = required.select([
    sql<string>`post.id || '-' || topic.code`.as('id'),
    'post.id as appointmentId',
    'post.personId',
    'post.gridCode',
    'post.role',
    'topic.code as topicCode',
    sql<CompetenceStatus>`case when ${HOLDS_UNTIL} is null then 'MISSING' when ${HOLDS_UNTIL} < ${today} then 'EXPIRED' else 'COMPETENT' end`.as(
      'status',
    ),
    sql<string | null>`nullif(${HOLDS_UNTIL}, 'infinity')::text`.as('validTo'),
    sql<string>`coalesce(nullif(${HOLDS_UNTIL}, 'infinity'), '9999-12-31')::text`.as('runsOutOn'),
  ]);
  // As a table of its own, so that the list is ordered, counted and read on by what is shown.
  const list = db.selectFrom(shown.as('competence')).selectAll();
  return where?.status == null ? list : list.where('status', '=', equalsAny(where.status));
}

const ALL = sql<SqlBool>`true`;
/** Until when the holder of a post masters a topic; null where that is missing. */
const HOLDS_UNTIL = sql`ends[array_position(topics, topic.code)]`;

/**
 * The posts in force today of whom the caller may see something, with what each masters. `mayRead` of the policy: all of
 * oneself and of those below, and of those whom the caller trains what they learn.
 */
function postsSeen(context: Context, where: CompetenceWhere | null | undefined, ofPosts: RawBuilder<SqlBool>) {
  const today = shanghaiDate();
  const isSeenWhole = sql<boolean>`(post.person_id = ${callerOf(context)} or ${inAnySubtree(readableBelow(context.actor), 'post.gridCode')})`;
  let posts = context.db
    .selectFrom('appointment as post')
    // Looked up once for each post: a join would be made by reading what people elsewhere can do.
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('competence')
          .select([
            sql<string[] | null>`array_agg(topic_code)`.as('topics'),
            sql<string[] | null>`array_agg(coalesce(valid_to, 'infinity'))`.as('ends'),
          ])
          .whereRef('competence.personId', '=', 'post.personId')
          .as('mastered'),
      (join) => join.onTrue(),
    )
    .select(['post.id', 'post.personId', 'post.gridCode', 'post.role', 'mastered.topics', 'mastered.ends'])
    .select(isSeenWhole.as('isSeenWhole'))
    .where('post.status', '=', 'ACTIVE')
    .where('post.startsOn', '<=', today)
    .where('post.endsOn', '>=', today)
    .where(ofPosts);
  if (!mayReadAllOf(context, where)) {
    posts = posts.where(sql<SqlBool>`(${isSeenWhole} or post.person_id = any (array(select person_id from trained)))`);
  }
  if (where?.role != null) posts = posts.where('post.role', '=', equalsAny(where.role));
  if (where?.within != null) posts = posts.where(inSubtree(where.within, 'post.gridCode'));
  return posts;
}

/** Then nothing need be looked for row by row, and PostgreSQL plans the question once for all who ask it. */
function mayReadAllOf({ actor }: Context, where: CompetenceWhere | null | undefined): boolean {
  return mayReadFiguresWithin(actor, where?.within);
}

function trainedBy(context: Context) {
  return context.db
    .selectFrom('training_record as learner')
    .innerJoin('training_session as session', 'session.id', 'learner.sessionId')
    .select(['learner.personId', 'learner.topicCode'])
    .where('learner.trainerId', '=', callerOf(context))
    .where('session.status', '<>', 'CANCELLED');
}

function callerOf({ actor }: Context) {
  return equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject]));
}

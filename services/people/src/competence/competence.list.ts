import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { CompetenceWhere } from './competence.arguments.ts';
import { readableBelow } from './competence.policy.ts';
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
    .selectFrom('appointment as post')
    .innerJoin('training_topic as topic', (join) => join.on(sql<SqlBool>`post.role = any (topic.required_for)`))
    // Looked up for each post and topic: a join would be made by reading what people elsewhere can do.
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('competence')
          .select(['masteredOn', 'validTo'])
          .whereRef('competence.personId', '=', 'post.personId')
          .whereRef('competence.topicCode', '=', 'topic.code')
          .limit(1)
          .as('mastered'),
      (join) => join.onTrue(),
    )
    .where('post.status', '=', 'ACTIVE')
    .where('post.startsOn', '<=', today)
    .where('post.endsOn', '>=', today)
    .where(ofPosts)
    .where(isVisible(context));
  if (where?.topicCode != null) required = required.where('topic.code', '=', equalsAny([where.topicCode]));
  if (where?.role != null) required = required.where('post.role', '=', equalsAny(where.role));
  if (where?.within != null) required = required.where(inSubtree(where.within, 'post.gridCode'));
  const shown = required.select([
    sql<string>`post.id || '-' || topic.code`.as('id'),
    'post.id as appointmentId',
    'post.personId',
    'post.gridCode',
    'post.role',
    'topic.code as topicCode',
    sql<CompetenceStatus>`case when mastered_on is null then 'MISSING' when valid_to < ${today} then 'EXPIRED' else 'COMPETENT' end`.as(
      'status',
    ),
    sql<string | null>`valid_to::text`.as('validTo'),
    sql<string>`coalesce(valid_to, '9999-12-31')::text`.as('runsOutOn'),
  ]);
  // As a table of its own, so that the list is ordered, counted and read on by what is shown.
  const list = db.selectFrom(shown.as('competence')).selectAll();
  return where?.status == null ? list : list.where('status', '=', equalsAny(where.status));
}

const ALL = sql<SqlBool>`true`;

/**
 * As `mayRead` of the policy says. Whom the caller trains is said twice: of the person, which the index of the posts
 * serves, and of the topic.
 */
function isVisible({ db, actor }: Context): RawBuilder<SqlBool> {
  const caller = equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject]));
  const trained = db
    .selectFrom('training_record as learner')
    .innerJoin('training_session as session', 'session.id', 'learner.sessionId')
    .where('learner.trainerId', '=', caller)
    .where('session.status', '<>', 'CANCELLED');
  const below = inAnySubtree(readableBelow(actor), 'post.gridCode');
  return sql<SqlBool>`(post.person_id = ${caller} or ${below} or post.person_id = any (array(${trained.select('learner.personId')}))
    and (post.person_id, topic.code) in (${trained.select(['learner.personId', 'learner.topicCode'])}))`;
}

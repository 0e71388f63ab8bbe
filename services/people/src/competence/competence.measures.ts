import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AppointmentRole } from '../appointment/appointment.terms.ts';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { byTopic, topicValues } from '../training-topic/by-topic.ts';
import { CompetenceStatus } from './competence.terms.ts';
import { Competence } from './competence.type.ts';

const measures = {
  competentCount: {
    description: 'How many are COMPETENT（已掌握数）; over count the coverage（培训覆盖率）.',
    text: 'The topics that posts in force today require, of each post each topic, that whoever holds the post has mastered and that hold today.',
    textZh: '今天在岗岗位的必备科目中，任职者已掌握且在有效期内的数量（按岗位和科目计）',
    rate: {
      numerator: 'Required topics that are COMPETENT today: competentCount',
      denominator: 'Required topics of posts in force today: count',
    },
    sql: sql`count(*) filter (where status = 'COMPETENT')`,
    counted: { when: sql`required.is_competent` },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of required topics: who was in post and mastered what when a month closed. */
export const competenceFacts = closedFacts({
  name: 'competence',
  isStock: true,
  sensitive: 'NONE',
  aMicroGridAndYear: 48,
  from: sql`lateral (
    select md5(post.id::text || topic.code)::uuid as id, post.person_id, post.grid_code, post.role, topic.code as topic_code,
      mastered_on <= closing.day and coalesce(mastered.valid_to, 'infinity') >= closing.day as is_competent
    from people.appointment as post
    join people.training_topic as topic on post.role = any (topic.required_for)
    left join people.competence as mastered on mastered.person_id = post.person_id and mastered.topic_code = topic.code
    where post.status = 'ACTIVE' and post.starts_on <= closing.day and post.ends_on >= closing.day
  ) as required`,
  id: sql`required.id`,
  unit: sql`required.person_id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(sql`required.grid_code`),
    role: named('ROLE', sql`required.role`, Object.keys(AppointmentRole)),
    topic: named('TOPIC', sql`required.topic_code`, topicValues),
  },
  counted: sql`true`,
  measures,
  where: { within: { tree: 'area' }, role: { tree: 'role' }, topicCode: { tree: 'topic' } },
});

export const CompetenceConnection = connectionOf({
  name: 'Competence',
  what: 'required topics（必备能力）',
  node: () => Competence,
  withheld: 'to be head of the total grid or street officer above (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    ROLE: byColumn('role', () => AppointmentRole, 'Role（角色）'),
    TOPIC: byTopic,
    STATUS: byColumn('status', () => CompetenceStatus, 'Whether it is mastered（掌握情况）'),
  },
  measures,
  closed: competenceFacts,
});

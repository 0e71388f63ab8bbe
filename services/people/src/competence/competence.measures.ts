import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AppointmentRole } from '../appointment/appointment.terms.ts';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { byTopic } from '../training-topic/by-topic.ts';
import { CompetenceStatus } from './competence.terms.ts';
import { Competence } from './competence.type.ts';

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
  measures: {
    competentCount: {
      description: 'How many are COMPETENT（已掌握数）; over count the coverage（培训覆盖率）.',
      text: 'The topics that posts in force today require, of each post each topic, that whoever holds the post has mastered and that hold today.',
      textZh: '今天在岗岗位的必备科目中，任职者已掌握且在有效期内的数量（按岗位和科目计）',
      rate: {
        numerator: 'Required topics that are COMPETENT today: competentCount',
        denominator: 'Required topics of posts in force today: count',
      },
      sql: sql`count(*) filter (where status = 'COMPETENT')`,
    },
  },
});

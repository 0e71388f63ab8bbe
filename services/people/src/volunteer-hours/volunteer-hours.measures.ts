import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';
import { VolunteerHours } from './volunteer-hours.type.ts';

export const VolunteerHoursConnection = connectionOf({
  name: 'VolunteerHours',
  what: 'volunteer hours（志愿服务时长）',
  node: () => VolunteerHours,
  withheld:
    'to be the volunteer, or head of the total grid or street officer above (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    STATUS: byColumn('status', () => VolunteerHoursStatus, 'Where it stands（状态）'),
    ...byInstant('startedAt', 'began（开始）'),
  },
  measures: {
    minutes: {
      description: 'Sum of the minutes（分钟合计）.',
      text: 'The minutes really served, without travel; none while the end is open.',
      textZh: '实际服务分钟数之和，不含路途；待补结束时间的不计',
      sql: sql`coalesce(sum(minutes), 0)`,
    },
    volunteerCount: {
      description: 'How many people（志愿者人数）.',
      textZh: '志愿者人数；已删除个人信息的不计',
      sql: sql`count(distinct person_id)`,
    },
  },
});

import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';
import { VolunteerHours } from './volunteer-hours.type.ts';

/** When they count: once they do, in the month in which they were served. */
const countedWhen = sql`case when status = 'COUNTED' then started_at end`;

const measures = {
  minutes: {
    description: 'Sum of the minutes（分钟合计）.',
    text: 'The minutes really served, without travel; none while the end is open.',
    textZh: '实际服务分钟数之和，不含路途；待补结束时间的不计',
    sql: sql`coalesce(sum(minutes), 0)`,
    counted: { when: countedWhen, sum: { value: sql`minutes`, cap: 240, purpose: 1 } },
  },
  volunteerCount: {
    description: 'How many people（志愿者人数）.',
    textZh: '志愿者人数；已删除个人信息的不计',
    sql: sql`count(distinct person_id)`,
    counted: { when: countedWhen, of: 'UNITS' },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of volunteer hours: of closed months, rounded; those that count for the stars. */
export const volunteerHoursFacts = closedFacts({
  name: 'volunteer_hours',
  sensitive: 'NONE',
  aMicroGridAndYear: 1,
  from: sql`people.volunteer_hours`,
  id: sql`volunteer_hours.id`,
  unit: sql`coalesce(person_id, volunteer_hours.id)`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(sql`grid_code`),
    status: named('STATUS', sql`'COUNTED'`, ['COUNTED']),
  },
  counted: countedWhen,
  measures,
  where: { within: { tree: 'area' }, status: { tree: 'status' } },
});

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
  measures,
  closed: volunteerHoursFacts,
});

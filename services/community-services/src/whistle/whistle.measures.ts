import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Department } from '../borrowed/department.ts';
import { Grid } from '../borrowed/grid.ts';
import { WhistleKind, WhistleStatus } from './whistle.terms.ts';
import { Whistle } from './whistle.type.ts';

/** When it was known to be rated: the rating has no moment of its own. */
const ratedWhen = sql`case when rating is not null then done_at end`;

const measures = {
  reportedInInTimeCount: {
    description: 'How many departments reported in in time（按时报到数）.',
    textZh: '部门在报到期限内报到的吹哨数',
    rate: { numerator: 'Whistles reported in to in time', denominator: 'All whistles: count' },
    sql: sql`count(*) filter (where reported_in_at <= report_in_by)`,
    counted: { when: sql`case when reported_in_at <= report_in_by then reported_in_at end` },
  },
  doneInTimeCount: {
    description: 'How many were done in time（按时办结数）.',
    textZh: '部门在办结期限内办结的吹哨数；期限未定的不计入',
    rate: { numerator: 'Whistles done in time', denominator: 'All whistles: count' },
    sql: sql`count(*) filter (where done_at <= due_at)`,
    counted: { when: sql`case when done_at <= due_at then done_at end` },
  },
  ratedCount: {
    description: 'How many were rated（评价数）.',
    textZh: '由吹哨方评价过的吹哨数',
    sql: sql`count(rating)`,
    counted: { when: ratedWhen },
  },
  ratingPoints: {
    description: 'Sum of the ratings（评价分合计）.',
    textZh: '吹哨方评价分合计，除以评价数即平均分',
    rate: { numerator: 'Sum of the ratings', denominator: 'Whistles that were rated: ratedCount' },
    sql: sql`coalesce(sum(rating), 0)`,
    counted: { when: ratedWhen, sum: { value: sql`rating`, cap: 5, purpose: 1 } },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of whistles: of closed months, rounded. */
export const whistleFacts = closedFacts({
  name: 'whistle',
  sensitive: 'NONE',
  aMicroGridAndYear: 0.3,
  from: sql`community_services.whistle`,
  id: sql`whistle.id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(sql`grid_code`),
    department: named(
      'DEPARTMENT',
      sql`department_id::text`,
      sql`select id as value from community_services.known_thing where kind = 'department' order by id`,
    ),
    kind: named('KIND', sql`kind`, Object.keys(WhistleKind)),
  },
  counted: sql`blown_at`,
  measures,
  where: { within: { tree: 'area' }, departmentId: { tree: 'department' }, blownIn: { tree: 'time' } },
});

export const WhistleConnection = connectionOf({
  name: 'Whistle',
  what: 'whistles（吹哨）',
  node: () => Whistle,
  withheld:
    'a post in the unit or grid that is asked about or above it (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    DEPARTMENT: {
      description: 'Whom it is for（部门）',
      sql: sql.ref('departmentId'),
      key: {
        name: 'department',
        type: () => Department,
        description: 'Whom it is for（部门）',
        entities: (ids) => ids.map((id) => ({ id })),
      },
    },
    KIND: byColumn('kind', () => WhistleKind, 'Kind（类型）'),
    STATUS: byColumn('status', () => WhistleStatus, 'Where it stands（状态）'),
    ...byInstant('blownAt', 'was blown（吹哨）'),
  },
  measures,
  closed: whistleFacts,
});

import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { communities, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate, byGrid, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../../borrowed/admin-unit.ts';
import { Grid } from '../../borrowed/grid.ts';
import { CareMode, CareVisitStatus } from '../care.terms.ts';
import { CareVisit } from './care-visit.type.ts';

/** Nothing finer than the community and the quarter. */
const { STREET, COMMUNITY } = byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit });
const { QUARTER, YEAR } = byDate('dueOn', 'was due（应联系）');

const measures = {
  doneCount: {
    description: 'How many were done or declined（已完成或婉拒数）; over count the rate of contacts kept（兑现率）.',
    textZh: '已完成或被婉拒的关爱联系数，除以关爱联系数即兑现率',
    rate: { numerator: 'Agreed contacts that were done or declined', denominator: 'Agreed contacts: count' },
    sql: sql`count(*) filter (where status in ('DONE', 'DECLINED'))`,
    counted: { when: sql`case when visit.status in ('DONE', 'DECLINED') then coalesce(visit.at, visit.due_on) end` },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of agreed contacts: of closed quarters, from ten people on. */
export const careVisitFacts = closedFacts({
  name: 'care_visit',
  sensitive: 'ALL',
  aMicroGridAndYear: 0.85,
  from: sql`(community_services.care_visit as visit left join community_services.care_contact as contact on contact.need_id = visit.need_id)`,
  id: sql`visit.id`,
  unit: sql`coalesce(contact.person_id, visit.need_id, visit.id)`,
  finestTime: 'QUARTER',
  dimensions: {
    area: communities(sql`visit.grid_code`),
    mode: named('MODE', sql`visit.mode`, Object.keys(CareMode)),
  },
  counted: sql`visit.due_on`,
  measures,
  where: { within: { tree: 'area' }, dueIn: { tree: 'time' } },
});

export const CareVisitConnection = connectionOf({
  name: 'CareVisit',
  what: 'agreed contacts（关爱联系）',
  node: () => CareVisit,
  withheld:
    'to be the worker of the grid or head of the total grid that is asked about (`where: { within }`), and no post as an analyst',
  dimensions: {
    STREET,
    COMMUNITY,
    STATUS: byColumn('status', () => CareVisitStatus, 'Where it stands（状态）'),
    MODE: byColumn('mode', () => CareMode, 'How（方式）'),
    QUARTER,
    YEAR,
  },
  measures,
  closed: careVisitFacts,
});

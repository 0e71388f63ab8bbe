import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { communities, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate, byGrid, type Measure } from '@microgrid/subgraph/measures';
import { sql, type SqlBool } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { DAYS_TO_FOLLOW_UP } from './mediation.facts.ts';
import { MediationOutcome } from './mediation.terms.ts';
import { Mediation } from './mediation.type.ts';

/** Nothing finer than the community and the quarter. */
const { STREET, COMMUNITY } = byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit });
const { QUARTER, YEAR } = byDate('openedOn', 'was opened（受理）');

const day = sql`(community_services.moment() at time zone 'Asia/Shanghai')::date`;
const isDue = sql<SqlBool>`follow_up_on <= ${day}`;
const isInTime = sql<SqlBool>`(followed_up_at at time zone 'Asia/Shanghai')::date <= follow_up_on + ${sql.lit(DAYS_TO_FOLLOW_UP)}`;

const measures = {
  followUpDueCount: {
    description: 'How many follow-ups were due（应回访数）.',
    textZh: '截至目前应当回访的调解数',
    sql: sql`count(*) filter (where ${isDue})`,
    counted: { when: sql`follow_up_on` },
  },
  followedUpInTimeCount: {
    description: `How many were followed up in time（按时回访数）: within ${DAYS_TO_FOLLOW_UP} days from the day agreed on.`,
    textZh: `应回访的调解中自约定回访日起${DAYS_TO_FOLLOW_UP}天内回访的件数，除以应回访数即按时回访率`,
    rate: {
      numerator: 'Follow-ups that were due and made in time',
      denominator: 'Follow-ups due by now: followUpDueCount',
    },
    sql: sql`count(*) filter (where ${isDue} and ${isInTime})`,
    counted: { when: sql`case when ${isInTime} then followed_up_at end` },
  },
} satisfies Record<string, Measure>;

const disputes = Object.keys(MatterKind).filter((kind) => kind.startsWith('B'));

/** What everybody is told of mediations: of closed quarters, from ten on. */
export const mediationFacts = closedFacts({
  name: 'mediation',
  sensitive: 'ALL',
  aMicroGridAndYear: 0.06,
  from: sql`community_services.mediation`,
  id: sql`mediation.id`,
  finestTime: 'QUARTER',
  dimensions: {
    area: communities(sql`grid_code`),
    kind: named('KIND', sql`kind`, disputes),
  },
  counted: sql`opened_on`,
  measures,
  where: { within: { tree: 'area' } },
});

export const MediationConnection = connectionOf({
  name: 'Mediation',
  what: 'mediations（调解）',
  node: () => Mediation,
  withheld: 'to be head of the total grid that is asked about (`where: { within }`), and no post as an analyst',
  dimensions: {
    STREET,
    COMMUNITY,
    KIND: byColumn('kind', () => MatterKind, 'Kind（类别）'),
    OUTCOME: byColumn('outcome', () => MediationOutcome, 'How it ended（结果）'),
    QUARTER,
    YEAR,
  },
  measures,
  closed: mediationFacts,
});

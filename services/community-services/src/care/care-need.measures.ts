import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { communities, named } from '@microgrid/subgraph/closed-trees';
import { sql } from 'kysely';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { CareNeed } from './care-need.type.ts';
import { CareNeedStatus, CareRhythm } from './care.terms.ts';

/** Nothing finer than the community, which has some dozens. */
const { STREET, COMMUNITY } = byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit });

/** What everybody is told of care needs: how many there were when a quarter closed, from ten people on. */
export const careNeedFacts = closedFacts({
  name: 'care_need',
  isStock: true,
  sensitive: 'ALL',
  aMicroGridAndYear: 0.36,
  from: sql`(community_services.care_need as need left join community_services.care_contact as contact on contact.need_id = need.id)`,
  id: sql`need.id`,
  unit: sql`coalesce(contact.person_id, need.id)`,
  finestTime: 'QUARTER',
  dimensions: {
    area: communities(sql`need.grid_code`),
    rhythm: named('RHYTHM', sql`need.rhythm`, Object.keys(CareRhythm)),
  },
  counted: sql`need.consented_at < closing.until and (need.ended_at is null or need.ended_at >= closing.until) and need.ends_on > closing.day`,
  measures: {},
  where: { within: { tree: 'area' } },
});

export const CareNeedConnection = connectionOf({
  name: 'CareNeed',
  what: 'care needs（关爱需求）',
  node: () => CareNeed,
  withheld:
    'to be the worker of the grid or head of the total grid that is asked about (`where: { within }`), and no post as an analyst',
  dimensions: {
    STREET,
    COMMUNITY,
    STATUS: byColumn('status', () => CareNeedStatus, 'Where it stands（状态）'),
    RHYTHM: byColumn('rhythm', () => CareRhythm, 'How often（频次）'),
  },
  closed: careNeedFacts,
});

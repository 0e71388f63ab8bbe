import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { ReserveSource, ReserveStatus } from './reserve-entry.terms.ts';
import { ReserveEntry } from './reserve-entry.type.ts';

/** Whichever grid the person would serve in now: a change of the map changes no figure of a month before. */
const wantedIn = sql<string>`coalesce(former_grid_code, grid_code)`;

/** What everybody is told of the reserve: who was in it when a month closed. */
export const reserveEntryFacts = closedFacts({
  name: 'reserve_entry',
  isStock: true,
  sensitive: 'NONE',
  aMicroGridAndYear: 2.4,
  from: sql`people.reserve_entry`,
  id: sql`reserve_entry.id`,
  unit: sql`coalesce(person_id, reserve_entry.id)`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(wantedIn),
    source: named('SOURCE', sql`source`, Object.keys(ReserveSource)),
    status: named('STATUS', sql`status`, Object.keys(ReserveStatus)),
  },
  counted: sql`entered_at < closing.until`,
  measures: {},
  where: { within: { tree: 'area' }, source: { tree: 'source' }, status: { tree: 'status' } },
});

export const ReserveEntryConnection = connectionOf({
  name: 'ReserveEntry',
  what: 'entries of the reserve（储备人选）',
  node: () => ReserveEntry,
  withheld: 'to be head of the total grid or street officer above (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid(wantedIn, { grid: () => Grid, adminUnit: () => AdminUnit }),
    SOURCE: byColumn('source', () => ReserveSource, 'Where found（来源）'),
    STATUS: byColumn('status', () => ReserveStatus, 'Where it stands（状态）'),
    ...byInstant('enteredAt', 'was entered（登记）'),
  },
  closed: reserveEntryFacts,
});

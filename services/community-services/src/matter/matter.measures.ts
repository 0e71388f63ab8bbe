import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { sql, type SqlBool } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { endedStatuses } from './matter.states.ts';
import { Matter } from './matter.type.ts';
import { MatterChannel, MatterKind, MatterLevel, MatterSeverity, MatterStatus } from './matter.terms.ts';

/** The map of the day on which it was reported, so that no later change of the map changes a figure of before. */
const reportedIn = sql<string>`coalesce(former_grid_code, grid_code)`;

const isClosed = sql<SqlBool>`status = 'CLOSED'`;

/** Ended without having been settled, or put off with approval: neither is due (domain §3.2). */
const notDue = [...endedStatuses.filter((status) => status !== 'CLOSED'), 'ON_HOLD'];

/**
 * An emergency's deadline is to be on site, so it says nothing about closing. What has no deadline, since the calendar
 * is not published, can be neither late nor in time.
 */
const isDue = sql<SqlBool>`severity <> 'EMERGENCY' and due_at is not null and (${isClosed} or due_at <= now()) and status <> all(${notDue})`;

/** A group of one at L0 would name its reporter, as the level of a matter would. */
const levelWithoutReporter = sql`case level when 'L0' then 'L1' else level end`;
const levelOfGroups = 'The level that settles it（处置层级）; L1 counts those at L0 too';

export const MatterConnection = connectionOf({
  name: 'Matter',
  what: 'matters（事项）',
  node: () => Matter,
  withheld:
    'a post in the grid that is asked about or above it (`where: { within }`, or the matters of a grid), and no post as an analyst',
  dimensions: {
    ...byGrid(reportedIn, { grid: () => Grid, adminUnit: () => AdminUnit }),
    KIND: byColumn('kind', () => MatterKind, 'What it is about（类别）'),
    SEVERITY: byColumn('severity', () => MatterSeverity, 'How soon it must be settled（紧急程度）'),
    CHANNEL: byColumn('channel', () => MatterChannel, 'How it came in（渠道）'),
    LEVEL: { ...byColumn('level', () => MatterLevel, levelOfGroups), sql: levelWithoutReporter },
    STATUS: byColumn('status', () => MatterStatus, 'Where it stands（状态）'),
    ...byInstant('recordedAt', 'was recorded（登记）'),
  },
  measures: {
    closedCount: {
      description: 'How many are CLOSED（结案数）.',
      textZh: '已结案的事项数',
      sql: sql`count(*) filter (where ${isClosed})`,
    },
    dueCount: {
      description:
        'How many had to be closed by now（应结案数）: those CLOSED or past their deadline, without emergencies, without those whose deadline is not known, and without ON_HOLD（缓办）, CANCELLED, DUPLICATE and OUT_OF_SCOPE. What rates are of.',
      textZh:
        '截至目前应当结案的事项数：已结案的，以及已过办理期限的；不含应急事项和期限未定的事项，也不含缓办、撤回、重复和不予受理的事项',
      sql: sql`count(*) filter (where ${isDue})`,
    },
    dueClosedCount: {
      description: 'How many of those due are CLOSED（应结已结数）; over dueCount the close rate（结案率）.',
      textZh: '应结案的事项中已结案的件数，除以应结案数即结案率',
      rate: { numerator: 'Matters due by now that are CLOSED', denominator: 'Matters due by now: dueCount' },
      sql: sql`count(*) filter (where ${isDue} and ${isClosed})`,
    },
    onTimeCount: {
      description:
        'How many of those due were CLOSED by their deadline（按期结案数）; over dueCount the on-time rate（按期结案率）. Never without a known deadline.',
      textZh: '应结案的事项中在办理期限内结案的件数，除以应结案数即按期结案率；没有确定期限的不计入',
      rate: {
        numerator: 'Matters due by now that were CLOSED by their deadline',
        denominator: 'Matters due by now: dueCount',
      },
      sql: sql`count(*) filter (where ${isDue} and ${isClosed} and closed_at <= due_at)`,
    },
  },
});

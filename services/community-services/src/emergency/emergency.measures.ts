import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { EmergencyStatus } from './emergency.terms.ts';
import { Emergency } from './emergency.type.ts';

/** The map of the day on which it was reported, as of matters. */
const raisedIn = sql<string>`coalesce(former_grid_code, grid_code)`;

export const EmergencyConnection = connectionOf({
  name: 'Emergency',
  what: 'emergencies（应急）',
  node: () => Emergency,
  withheld:
    'a post in the unit or grid that is asked about or above it (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid(raisedIn, { grid: () => Grid, adminUnit: () => AdminUnit }),
    KIND: byColumn('kind', () => MatterKind, 'The kind（类别）'),
    STATUS: byColumn('status', () => EmergencyStatus, 'Where it stands（状态）'),
    ...byInstant('recordedAt', 'was recorded（登记）'),
  },
  measures: {
    acknowledgedInTimeCount: {
      description: 'How many were answered in time（按时应答数）.',
      textZh: '在应答期限（上报后15分钟）内有人应答的应急事项数，除以数量即按时应答率',
      rate: {
        numerator: 'Emergencies to which somebody said to be coming within 15 minutes of the report',
        denominator: 'Emergencies: count',
      },
      sql: sql`count(*) filter (where acknowledged_at <= acknowledge_by)`,
    },
    onSiteInTimeCount: {
      description: 'How many had somebody on site in time（按时到场数）.',
      textZh: '在到场期限（上报后60分钟）内有人到场的应急事项数，除以数量即按时到场率',
      rate: {
        numerator: 'Emergencies at which somebody was within 60 minutes of the report',
        denominator: 'Emergencies: count',
      },
      sql: sql`count(*) filter (where arrived_at <= on_site_by)`,
    },
  },
});

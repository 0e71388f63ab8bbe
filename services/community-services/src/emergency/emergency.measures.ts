import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { MatterKind, sensitiveKinds } from '../matter/matter.terms.ts';
import { acknowledgeMinutes, onSiteMinutes } from '../matter/report/matter-deadline.ts';
import { after } from './emergency.list.ts';
import { EmergencyStatus } from './emergency.terms.ts';
import { Emergency } from './emergency.type.ts';

/** The map of the day on which it was reported, as of matters. */
const raisedIn = sql<string>`coalesce(former_grid_code, grid_code)`;

const measures = {
  acknowledgedInTimeCount: {
    description: 'How many were answered in time（按时应答数）.',
    textZh: '在应答期限（上报后15分钟）内有人应答的应急事项数，除以数量即按时应答率',
    rate: {
      numerator: 'Emergencies to which somebody said to be coming within 15 minutes of the report',
      denominator: 'Emergencies: count',
    },
    sql: sql`count(*) filter (where acknowledged_at <= acknowledge_by)`,
    counted: { when: sql`case when acknowledged_at <= ${after(acknowledgeMinutes)} then acknowledged_at end` },
  },
  onSiteInTimeCount: {
    description: 'How many had somebody on site in time（按时到场数）.',
    textZh: '在到场期限（上报后60分钟）内有人到场的应急事项数，除以数量即按时到场率',
    rate: {
      numerator: 'Emergencies at which somebody was within 60 minutes of the report',
      denominator: 'Emergencies: count',
    },
    sql: sql`count(*) filter (where arrived_at <= on_site_by)`,
    counted: { when: sql`case when arrived_at <= ${after(onSiteMinutes)} then arrived_at end` },
  },
} satisfies Record<string, Measure>;

const emergencies = Object.keys(MatterKind).filter((kind) => kind.startsWith('F'));

/** Of matters, each of which has its own key, so that an emergency is one figure there and here. */
export const emergencyFacts = closedFacts({
  name: 'emergency',
  keyedAs: 'matter',
  sensitive: { kind: sensitiveKinds.filter((kind) => kind.startsWith('F')) },
  aMicroGridAndYear: 0.7,
  from: sql`(community_services.emergency join community_services.matter using (id))`,
  id: sql`id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(raisedIn),
    kind: named('KIND', sql`kind`, emergencies),
  },
  counted: sql`recorded_at`,
  measures,
  where: { within: { tree: 'area' }, recordedIn: { tree: 'time' } },
});

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
  measures,
  closed: emergencyFacts,
});

import { connectionOf } from '@microgrid/subgraph/connection';
import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { GridAreaType } from '../borrowed/grid-area-type.ts';
import { endedStatuses } from './matter.states.ts';
import { Matter } from './matter.type.ts';
import { kindGroup } from './matter.list.ts';
import {
  MatterChannel,
  MatterKind,
  MatterKindGroup,
  MatterLevel,
  MatterSeverity,
  MatterStatus,
  sensitiveKinds,
  type MatterAction,
} from './matter.terms.ts';

/** The map of the day on which it was reported, so that no later change of the map changes a figure of before. */
const reportedIn = sql<string>`coalesce(former_grid_code, grid_code)`;

const notRepliedTo = ['ON_HOLD', 'CANCELLED', 'DUPLICATE'];

/** Due to be answered first: answered, or past the deadline; without emergencies, where somebody comes. */
const isReplyDue = sql<SqlBool>`severity <> 'EMERGENCY' and due_at is not null and (first_reply_at is not null or (due_at <= now() and status <> all(${notRepliedTo})))`;

const isClosed = sql<SqlBool>`status = 'CLOSED'`;

/** Ended without having been settled, or put off with approval: neither is due (domain §3.2). */
const notDue = [...endedStatuses.filter((status) => status !== 'CLOSED'), 'ON_HOLD'];

/**
 * An emergency's deadline is to be on site, so it says nothing about closing. What has no deadline, since the calendar
 * is not published, can be neither late nor in time.
 */
const isDue = sql<SqlBool>`severity <> 'EMERGENCY' and due_at is not null and (${isClosed} or due_at <= now()) and status <> all(${notDue})`;

/** When something first happened to a matter, whatever became of it since; looked up where the matter says that it did. */
const firstIf = (condition: RawBuilder<SqlBool>, action: MatterAction) =>
  sql`case when ${condition} then (select min(at) from community_services.matter_event where matter_id = matter.id and action = ${sql.lit(action)}) end`;
const closedWhen = (condition: RawBuilder<SqlBool>) => sql`case when ${isClosed} and ${condition} then closed_at end`;
/** Was closed, or its deadline has passed: whichever came first says in which month it was due. */
const hasDeadline = sql<SqlBool>`(severity <> 'EMERGENCY' and due_at is not null)`;
const dueWhen = sql`case when ${hasDeadline} and status <> all(${notDue}) then least(case when ${isClosed} then closed_at end, due_at) end`;
const replyDueWhen = sql`case when ${hasDeadline} and (first_reply_at is not null or status <> all(${notRepliedTo})) then least(first_reply_at, due_at) end`;

/** What its reporter said of it. */
const ofRating = (column: 'rating' | 'rated_at') =>
  sql`(select ${sql.ref(column)} from community_services.matter_rating where matter_id = matter.id)`;

/** A group of one at L0 would name its reporter, as the level of a matter would. */
const levelWithoutReporter = sql`case level when 'L0' then 'L1' else level end`;
const levelOfGroups = 'The level that settles it（处置层级）; L1 counts those at L0 too';

const measures = {
  closedCount: {
    description: 'How many are CLOSED（结案数）.',
    textZh: '已结案的事项数',
    sql: sql`count(*) filter (where ${isClosed})`,
    counted: { when: closedWhen(sql`true`) },
  },
  dueCount: {
    description:
      'How many had to be closed by now（应结案数）: those CLOSED or past their deadline, without emergencies, without those whose deadline is not known, and without ON_HOLD（缓办）, CANCELLED, DUPLICATE and OUT_OF_SCOPE. What rates are of.',
    textZh:
      '截至目前应当结案的事项数：已结案的，以及已过办理期限的；不含应急事项和期限未定的事项，也不含缓办、撤回、重复和不予受理的事项',
    sql: sql`count(*) filter (where ${isDue})`,
    counted: { when: dueWhen },
  },
  dueClosedCount: {
    description: 'How many of those due are CLOSED（应结已结数）; over dueCount the close rate（结案率）.',
    textZh: '应结案的事项中已结案的件数，除以应结案数即结案率',
    rate: { numerator: 'Matters due by now that are CLOSED', denominator: 'Matters due by now: dueCount' },
    sql: sql`count(*) filter (where ${isDue} and ${isClosed})`,
    counted: { when: closedWhen(hasDeadline) },
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
    counted: { when: closedWhen(sql`${hasDeadline} and closed_at <= due_at`), judgedWith: 'dueCount' },
  },
  reopenedCount: {
    description: 'How many were reopened（返工数）; over closedCount the rework rate（返工率）.',
    textZh: '被返工的事项数，除以结案数即返工率',
    rate: { numerator: 'Matters that were reopened', denominator: 'Matters that are CLOSED: closedCount' },
    sql: sql`count(*) filter (where reopened_at is not null)`,
    counted: { when: firstIf(sql`reopened_at is not null`, 'REOPEN') },
  },
  heldCount: {
    description: 'How many were put off with approval（缓办数）.',
    textZh: '经批准缓办过的事项数',
    sql: sql`count(*) filter (where holds <> '[]'::jsonb)`,
    counted: { when: firstIf(sql`holds <> '[]'::jsonb`, 'HOLD') },
  },
  extendedCount: {
    description: 'How many were given more time（延期数）.',
    textZh: '延期过的事项数',
    sql: sql`count(*) filter (where extended_from is not null)`,
    counted: { when: firstIf(sql`extended_from is not null`, 'EXTEND') },
  },
  closedInGridCount: {
    description: 'How many were CLOSED at L0 or L1（小事不出格）.',
    textZh: '由微网格长或专职网格员处置并结案的事项数',
    sql: sql`count(*) filter (where ${isClosed} and level <= 'L1')`,
    counted: { when: closedWhen(sql`level <= 'L1'`) },
  },
  closedInNetCount: {
    description: 'How many were CLOSED at L2 or below（大事不出网）.',
    textZh: '在社区及以下处置并结案的事项数',
    sql: sql`count(*) filter (where ${isClosed} and level <= 'L2')`,
    counted: { when: closedWhen(sql`level <= 'L2'`) },
  },
  firstReplyDueCount: {
    description:
      'How many had to be answered first by now（应首复数）: those answered or past their deadline, without emergencies and without those put off, withdrawn or merged before.',
    textZh:
      '截至目前应当首次答复的事项数：已首次答复的，以及已过办理期限的；不含应急、期限未定和缓办、撤回、重复的事项',
    sql: sql`count(*) filter (where ${isReplyDue})`,
    counted: { when: replyDueWhen },
  },
  firstReplyOnTimeCount: {
    description: 'How many of those were（按时首复数）.',
    textZh: '应首次答复的事项中在办理期限内首次答复的件数，除以应首复数即按时首复率',
    rate: {
      numerator: 'Matters first answered by their deadline',
      denominator: 'Matters that had to be answered first by now: firstReplyDueCount',
    },
    sql: sql`count(*) filter (where ${isReplyDue} and first_reply_at <= due_at)`,
    counted: {
      when: sql`case when ${hasDeadline} and first_reply_at <= due_at then first_reply_at end`,
      judgedWith: 'firstReplyDueCount',
    },
  },
  heldUpCount: {
    description: 'How many risk reports held up（属实数）.',
    textZh: '经核查属实的风险隐患报告数，除以核查数即属实率',
    rate: {
      numerator: 'Risk reports that held up',
      denominator: 'Risk reports that were checked: reviewedCount',
    },
    sql: sql`count(*) filter (where finding = 'HELD_UP')`,
    counted: { when: firstIf(sql`finding = 'HELD_UP'`, 'VERIFY') },
  },
  reviewedCount: {
    description: 'How many risk reports were checked（核查数）.',
    textZh: '经核查的风险隐患报告数',
    sql: sql`count(*) filter (where finding is not null)`,
    counted: { when: firstIf(sql`finding is not null`, 'VERIFY') },
  },
  ratedCount: {
    description:
      'How many were rated（评价数）, in closed months; never EXACT, to nobody: a rating is not to be traced.',
    text: 'How many were rated by their reporters in closed months, rounded for everybody.',
    textZh: '由上报人评价过的事项数，只含已结月份，对所有人都取整',
    sql: 'CLOSED_MONTHS',
    counted: { when: ofRating('rated_at') },
  },
  ratingPoints: {
    description: 'Sum of the ratings（评价分合计）, never EXACT either; over ratedCount the mean.',
    text: 'Sum of the ratings in closed months, in multiples of 25, rounded for everybody.',
    textZh: '已结月份的评价分合计，取25的倍数；除以评价数即平均分',
    rate: { numerator: 'Sum of the ratings, rounded', denominator: 'Matters that were rated, rounded: ratedCount' },
    sql: 'CLOSED_MONTHS',
    counted: { when: ofRating('rated_at'), sum: { value: ofRating('rating'), cap: 5, purpose: 1 } },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of matters: of closed months, rounded. */
export const matterFacts = closedFacts({
  name: 'matter',
  sensitive: { kind: sensitiveKinds },
  aMicroGridAndYear: 17,
  from: sql`community_services.matter`,
  id: sql`matter.id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(reportedIn),
    kind: {
      ...named('KIND', sql`kind`, Object.keys(MatterKind)),
      levels: ['KIND_GROUP', 'KIND'],
      above: (kind) => kind.charAt(0),
      aboveSql: (kind) => sql`left(${kind}, 1)`,
    },
    areaType: { ...named('AREA_TYPE', sql`area_type`, Object.keys(GridAreaType)), describesArea: true },
    severity: named('SEVERITY', sql`severity`, Object.keys(MatterSeverity)),
    channel: named('CHANNEL', sql`channel`, Object.keys(MatterChannel)),
    level: named('LEVEL', levelWithoutReporter, ['L1', 'L2', 'L3', 'L4']),
  },
  counted: sql`recorded_at`,
  measures,
  where: {
    within: { tree: 'area' },
    recordedIn: { tree: 'time' },
    kind: { tree: 'kind', level: 'KIND' },
    kindGroup: { tree: 'kind', level: 'KIND_GROUP' },
    severity: { tree: 'severity' },
    level: { tree: 'level' },
  },
});

export const MatterConnection = connectionOf({
  name: 'Matter',
  what: 'matters（事项）',
  node: () => Matter,
  withheld:
    'a post in the grid that is asked about or above it (`where: { within }`, or the matters of a grid), and no post as an analyst',
  dimensions: {
    ...byGrid(reportedIn, { grid: () => Grid, adminUnit: () => AdminUnit }),
    AREA_TYPE: byColumn('areaType', () => GridAreaType, 'Kind of area on the day it was recorded（区域类型）'),
    KIND: byColumn('kind', () => MatterKind, 'What it is about（类别）'),
    KIND_GROUP: {
      description: 'Group of kinds（大类）',
      sql: kindGroup,
      key: { name: 'kindGroup', type: () => MatterKindGroup, description: 'Group of kinds（大类）' },
    },
    SEVERITY: byColumn('severity', () => MatterSeverity, 'How soon it must be settled（紧急程度）'),
    CHANNEL: byColumn('channel', () => MatterChannel, 'How it came in（渠道）'),
    LEVEL: { ...byColumn('level', () => MatterLevel, levelOfGroups), sql: levelWithoutReporter },
    STATUS: byColumn('status', () => MatterStatus, 'Where it stands（状态）'),
    ...byInstant('recordedAt', 'was recorded（登记）'),
  },
  measures,
  closed: matterFacts,
});

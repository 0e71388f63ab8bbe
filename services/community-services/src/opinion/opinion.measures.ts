import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { OpinionChannel, OpinionStatus, OpinionTopic } from './opinion.terms.ts';
import { Opinion } from './opinion.type.ts';

/** Whichever grid answers it now. */
const saidIn = sql<string>`coalesce(former_grid_code, grid_code)`;

const measures = {
  answeredInTimeCount: {
    description:
      'How many were answered or linked in time（按时答复数）; one that was merged is with the one that goes on.',
    textZh: '在答复期限内答复或转为事项的意见数，含所并入的意见按时答复的',
    rate: { numerator: 'Opinions answered or linked by their deadline', denominator: 'Opinions: count' },
    sql: sql`count(*) filter (where answered_at <= due_at)`,
    counted: { when: sql`case when answered_at <= due_at then answered_at end` },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of opinions: of closed months, rounded. */
export const opinionFacts = closedFacts({
  name: 'opinion',
  sensitive: 'NONE',
  aMicroGridAndYear: 5,
  from: sql`community_services.opinion`,
  id: sql`opinion.id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(saidIn),
    topic: named('TOPIC', sql`topic`, Object.keys(OpinionTopic)),
    channel: named('CHANNEL', sql`channel`, Object.keys(OpinionChannel)),
  },
  counted: sql`recorded_at`,
  measures,
  where: { within: { tree: 'area' }, recordedIn: { tree: 'time' }, topic: { tree: 'topic' } },
});

export const OpinionConnection = connectionOf({
  name: 'Opinion',
  what: 'opinions（意见）',
  node: () => Opinion,
  withheld:
    'a post in the unit or grid that is asked about or above it (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid(saidIn, { grid: () => Grid, adminUnit: () => AdminUnit }),
    TOPIC: byColumn('topic', () => MatterKind, 'What on（主题）'),
    CHANNEL: byColumn('channel', () => OpinionChannel, 'How it came（渠道）'),
    STATUS: byColumn('status', () => OpinionStatus, 'Where it stands（状态）'),
    ...byInstant('recordedAt', 'was recorded（登记）'),
  },
  measures,
  closed: opinionFacts,
});

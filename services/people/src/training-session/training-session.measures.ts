import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant, type Measure } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { byTopic, topicValues } from '../training-topic/by-topic.ts';
import { TrainingKind, TrainingStatus } from './training-session.terms.ts';
import { TrainingSession } from './training-session.type.ts';

const heldWhen = sql`case when status = 'HELD' then ends_at end`;

const measures = {
  participantCount: {
    description: 'How many took part（参训人次）.',
    text: 'How many were there in trainings whose outcomes are entered; whoever was in several counts in each.',
    textZh: '已录入结果的培训的到场人次；缺席的不计',
    sql: sql`coalesce(sum(participant_count), 0)`,
    counted: { when: heldWhen, sum: { value: sql`participant_count`, cap: 20, purpose: 1 } },
  },
} satisfies Record<string, Measure>;

/** What everybody is told of trainings that were held: of closed months, rounded. */
export const trainingFacts = closedFacts({
  name: 'training_session',
  sensitive: 'NONE',
  aMicroGridAndYear: 0.5,
  from: sql`people.training_session`,
  id: sql`training_session.id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(sql`grid_code`),
    kind: named('KIND', sql`kind`, Object.keys(TrainingKind)),
    topic: named('TOPIC', sql`topic_code`, topicValues),
  },
  counted: heldWhen,
  measures,
  where: { within: { tree: 'area' }, kind: { tree: 'kind' } },
});

export const TrainingSessionConnection = connectionOf({
  name: 'TrainingSession',
  what: 'trainings（培训）',
  node: () => TrainingSession,
  withheld:
    'a post in the unit or grid that is asked about or above it (`where: { within }`), and no post as an analyst',
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    KIND: byColumn('kind', () => TrainingKind, 'Kind（方式）'),
    TOPIC: byTopic,
    STATUS: byColumn('status', () => TrainingStatus, 'Where it stands（状态）'),
    ...byInstant('startsAt', 'starts（开始）'),
  },
  measures,
  closed: trainingFacts,
});

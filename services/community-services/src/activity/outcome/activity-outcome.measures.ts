import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AdminUnit } from '../../borrowed/admin-unit.ts';
import { Grid } from '../../borrowed/grid.ts';
import { ActivityOutcomeKind } from './activity-outcome.terms.ts';
import { ActivityOutcome } from './activity-outcome.type.ts';

export const ActivityOutcomeConnection = connectionOf({
  name: 'ActivityOutcome',
  what: 'outcomes of activities（活动成果）',
  node: () => ActivityOutcome,
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    KIND: byColumn('kind', () => ActivityOutcomeKind, 'Kind（类型）'),
    ...byInstant('recordedAt', 'was recorded（记录）'),
  },
  measures: {
    doneCount: {
      description: 'How many are done（已完成数）.',
      textZh: '已完成的成果数',
      sql: sql`count(done_at)`,
    },
  },
});

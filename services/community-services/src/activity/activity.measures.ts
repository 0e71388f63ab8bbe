import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid, byInstant } from '@microgrid/subgraph/measures';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { Activity } from './activity.type.ts';
import { ActivityStatus, ActivityType } from './activity.terms.ts';

export const ActivityConnection = connectionOf({
  name: 'Activity',
  what: 'activities（活动）',
  node: () => Activity,
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    TYPE: byColumn('type', () => ActivityType, 'Type（类型）'),
    STATUS: byColumn('status', () => ActivityStatus, 'Where it stands（状态）'),
    ...byInstant('startsAt', 'starts（开始）'),
  },
});

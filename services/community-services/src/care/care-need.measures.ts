import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { CareNeed } from './care-need.type.ts';
import { CareNeedStatus, CareRhythm } from './care.terms.ts';

/** Nothing finer than the community, which has some dozens. */
const { STREET, COMMUNITY } = byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit });

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
});

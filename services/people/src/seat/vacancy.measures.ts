import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { AppointmentRole } from '../appointment/appointment.terms.ts';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { Vacancy } from './vacancy.type.ts';

export const VacancyConnection = connectionOf({
  name: 'Vacancy',
  what: 'vacancies（空缺）',
  node: () => Vacancy,
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    ROLE: byColumn('role', () => AppointmentRole, 'Role（角色）'),
  },
  measures: {
    days: {
      description: 'Sum of the days that they have lasted（空缺天数合计）.',
      textZh: '各空缺岗位至今天的空缺天数之和',
      sql: sql`coalesce(sum(days), 0)`,
    },
  },
});

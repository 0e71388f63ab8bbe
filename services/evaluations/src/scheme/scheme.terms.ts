import { describedEnum } from '@microgrid/subgraph/described-enum';

export const SchemeSubject = describedEnum(
  'SchemeSubject',
  'Who or what a scheme evaluates（考核对象类别）. Grids are reported on, never scored; residents neither.',
  {
    MICRO_GRID_LEADER: 'Leaders of micro-grids（微网格长）.',
    GRID_WORKER: 'Full-time workers（专职网格员）.',
    DEPARTMENT: 'Departments（部门）.',
  },
);
export type SchemeSubject = keyof typeof SchemeSubject;

export const PeriodKind = describedEnum(
  'PeriodKind',
  'How long an evaluated period is（考核周期）; periods follow the calendar.',
  {
    MONTH: 'A month（月度）.',
    QUARTER: 'A quarter（季度）.',
    HALF_YEAR: 'Half a year（半年）.',
    YEAR: 'A year（年度）.',
  },
);
export type PeriodKind = keyof typeof PeriodKind;

export const Grade = describedEnum(
  'Grade',
  'Grade of an evaluation（考核等次） of somebody who serves, never of a resident.',
  {
    EXCELLENT: 'Excellent（优秀）.',
    GOOD: 'Good（良好）.',
    QUALIFIED: 'Qualified（合格）.',
    NEEDS_HELP: 'Needs help（需要帮扶）: coaching comes first.',
  },
);
export type Grade = keyof typeof Grade;

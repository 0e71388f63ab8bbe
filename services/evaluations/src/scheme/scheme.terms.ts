import { describedEnum } from '@microgrid/subgraph/described-enum';

export const AppointmentRole = describedEnum(
  'AppointmentRole',
  'Role that an appointment gives（任职角色）; says the level of its grid.',
  {
    TOTAL_GRID_HEAD: 'Total-grid head（总网格长）: ex officio the secretary of the community.',
    GRID_WORKER: 'Full-time grid worker（专职网格员） of a general grid.',
    COMMITTEE_CONTACT: 'Contact（联系两委） of a general grid, from the Party and the residents’ committee.',
    MICRO_GRID_LEADER: 'Micro-grid leader（微网格长）: a neighbour who leads one micro-grid.',
  },
);
export type AppointmentRole = keyof typeof AppointmentRole;

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

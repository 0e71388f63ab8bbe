import { describedEnum } from '@microgrid/subgraph/described-enum';

/** As people has it; here only because an appointment's scheme needs its role. */
export const AppointmentRole = describedEnum(
  'AppointmentRole',
  'Role that an appointment gives（任职角色）; says the level of its grid.',
  {
    TOTAL_GRID_HEAD: 'Total-grid head（总网格长）: ex officio the secretary of the community.',
    GRID_WORKER: 'Full-time grid worker（专职网格员） of a general or exclusive grid.',
    COMMITTEE_CONTACT: 'Contact（联系两委） of a general grid, from the Party and the residents’ committee.',
    MICRO_GRID_LEADER: 'Micro-grid leader（微网格长）: a neighbour who leads one micro-grid.',
  },
);
export type AppointmentRole = keyof typeof AppointmentRole;

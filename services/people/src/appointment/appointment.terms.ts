import { enumOf } from '@microgrid/subgraph/enum-of';
import { registerEnumType } from 'type-graphql';
import { AppointmentBasis, AppointmentRole, AppointmentEndReason } from './appointment.entity.ts';
import { appointmentMoves, AppointmentStatus } from './appointment.states.ts';

registerEnumType(AppointmentRole, {
  name: 'AppointmentRole',
  description: 'Role that an appointment gives（任职角色）; says the level of its grid.',
  valuesConfig: {
    TOTAL_GRID_HEAD: { description: 'Total-grid head（总网格长）: ex officio the secretary of the community.' },
    GRID_WORKER: { description: 'Full-time grid worker（专职网格员） of a general grid.' },
    COMMITTEE_CONTACT: {
      description: 'Contact（联系两委） of a general grid, from the Party and the residents’ committee.',
    },
    MICRO_GRID_LEADER: { description: 'Micro-grid leader（微网格长）: a neighbour who leads one micro-grid.' },
  },
});

registerEnumType(AppointmentBasis, {
  name: 'AppointmentBasis',
  description: 'What an appointment rests on（任职依据）.',
  valuesConfig: {
    ELECTED: { description: 'A competitive election（竞选）.' },
    APPOINTED: { description: 'A decision to appoint（聘任）.' },
    EX_OFFICIO: { description: 'Another office, which it comes with（兼任）.' },
    EMPLOYED: { description: 'A contract of employment（聘用）.' },
  },
});

registerEnumType(AppointmentStatus, {
  name: 'AppointmentStatus',
  description: 'Status of an appointment（任职状态）.',
  valuesConfig: {
    PENDING: { description: 'Decided, not yet in post（待上岗）.' },
    ACTIVE: { description: 'In post（在岗）.' },
    ON_LEAVE: { description: 'On leave（请假）.' },
    SUSPENDED: { description: 'Suspended（暂停）.' },
    ENDED: { description: 'Ended（离任）, for good.' },
  },
});

registerEnumType(AppointmentEndReason, {
  name: 'AppointmentEndReason',
  description: 'Why an appointment ended（离任原因）.',
  valuesConfig: {
    TERM: { description: 'The term was over（任期届满）.' },
    RESIGNED: { description: 'The person resigned（辞任）.' },
    MOVED: { description: 'The person moved away（搬离）.' },
    REMOVED: { description: 'The person was removed（免职）.' },
    OTHER: { description: 'Another reason（其他）.' },
  },
});

export const AppointmentAction = enumOf(appointmentMoves);
export type AppointmentAction = keyof typeof AppointmentAction;

registerEnumType(AppointmentAction, {
  name: 'AppointmentAction',
  description: 'What can be done with an appointment（可执行操作）.',
  valuesConfig: {
    ACTIVATE: { description: 'Take up the post（上岗）: PENDING to ACTIVE.' },
    GRANT_LEAVE: { description: 'Grant leave（准假）: ACTIVE to ON_LEAVE.' },
    RETURN: { description: 'Return from leave（销假）: ON_LEAVE to ACTIVE.' },
    SUSPEND: { description: 'Suspend（暂停）: ACTIVE to SUSPENDED.' },
    REINSTATE: { description: 'Reinstate（恢复）: SUSPENDED to ACTIVE.' },
    END: {
      description: 'End（离任）: ACTIVE, ON_LEAVE or SUSPENDED to ENDED. Whoever holds the post may only resign.',
    },
  },
});

import { describedEnum } from '@microgrid/subgraph/described-enum';

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

export const AppointmentBasis = describedEnum('AppointmentBasis', 'What an appointment rests on（任职依据）.', {
  ELECTED: 'A competitive election（竞选）.',
  APPOINTED: 'A decision to appoint（聘任）.',
  EX_OFFICIO: 'Another office, which it comes with（兼任）.',
  EMPLOYED: 'A contract of employment（聘用）.',
});
export type AppointmentBasis = keyof typeof AppointmentBasis;

export const LeaderBasis = describedEnum(
  'LeaderBasis',
  'What the appointment of a micro-grid leader rests on（微网格长任职依据）.',
  {
    ELECTED: 'A competitive election（竞选）.',
    APPOINTED: 'A decision to appoint（聘任）.',
  },
);
export type LeaderBasis = keyof typeof LeaderBasis;

export const AppointmentStatus = describedEnum('AppointmentStatus', 'Status of an appointment（任职状态）.', {
  PENDING: 'Decided, not yet in post（待上岗）.',
  ACTIVE: 'In post（在岗）.',
  ON_LEAVE: 'On leave（请假）.',
  SUSPENDED: 'Suspended（暂停）.',
  ENDED: 'Ended（离任）, for good.',
});
export type AppointmentStatus = keyof typeof AppointmentStatus;

export const AppointmentEndReason = describedEnum('AppointmentEndReason', 'Why an appointment ended（离任原因）.', {
  TERM: 'The term was over（任期届满）.',
  RESIGNED: 'The person resigned（辞任）.',
  MOVED: 'The person moved away（搬离）.',
  REMOVED: 'The person was removed（免职）.',
  OTHER: 'Another reason（其他）.',
});
export type AppointmentEndReason = keyof typeof AppointmentEndReason;

export const AppointmentAction = describedEnum(
  'AppointmentAction',
  'What can be done with an appointment（可执行操作）.',
  {
    ACTIVATE: 'Take up the post（上岗）: PENDING to ACTIVE, by the clock on startsOn, never by hand.',
    GRANT_LEAVE: 'Grant leave（准假）: ACTIVE to ON_LEAVE.',
    RETURN: 'Return from leave（销假）: ON_LEAVE to ACTIVE.',
    SUSPEND: 'Suspend（暂停）: ACTIVE to SUSPENDED.',
    REINSTATE: 'Reinstate（恢复）: SUSPENDED to ACTIVE.',
    END: 'End（离任）: PENDING (called off before its first day), ACTIVE, ON_LEAVE or SUSPENDED to ENDED. Whoever holds the post may only resign.',
    RENEW: 'Renew for another term（续聘）: ACTIVE, in the last 60 days before its end: renewAppointment.',
  },
);
export type AppointmentAction = keyof typeof AppointmentAction;

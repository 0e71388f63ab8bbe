import { describedEnum } from '@microgrid/subgraph/described-enum';

export const VolunteerHoursStatus = describedEnum(
  'VolunteerHoursStatus',
  'Where a record of hours stands（时长状态）.',
  {
    OPEN: 'Begun, its end forgotten（待补结束时间）: never counts until it is entered.',
    LOGGED: 'Recorded（已记录）.',
    CONFIRMED: 'Confirmed by the organiser（已确认）.',
    COUNTED: 'Counts for the stars（已计入）.',
    DISPUTED: 'Disputed by the volunteer（有异议）.',
    CORRECTED: 'Corrected（已更正）.',
  },
);
export type VolunteerHoursStatus = keyof typeof VolunteerHoursStatus;

export const VolunteerHoursAction = describedEnum(
  'VolunteerHoursAction',
  'What can be done with a record of hours（可用操作）.',
  {
    CONFIRM: 'Confirm（确认）.',
    DISPUTE: 'Dispute（提出异议）.',
    CORRECT: 'Correct（更正）.',
  },
);
export type VolunteerHoursAction = keyof typeof VolunteerHoursAction;

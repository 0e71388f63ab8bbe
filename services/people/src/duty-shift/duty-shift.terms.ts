import { describedEnum } from '@microgrid/subgraph/described-enum';

export const DutyShiftAction = describedEnum('DutyShiftAction', 'What can be done with a shift（可用操作）.', {
  CHANGE: 'Change（调整）.',
  OFFER: 'Offer to others（求换班）.',
  TAKE: 'Take an offered one（接班）.',
});
export type DutyShiftAction = keyof typeof DutyShiftAction;

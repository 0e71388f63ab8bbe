import { describedEnum } from '@microgrid/subgraph/described-enum';

export const RegistrationStatus = describedEnum('RegistrationStatus', 'Where a registration stands（报名状态）.', {
  REGISTERED: 'Has a seat（已报名）.',
  WAITING: 'On the waiting list（候补）; moves up as seats become free.',
  CANCELLED: 'Given up（已取消）.',
});
export type RegistrationStatus = keyof typeof RegistrationStatus;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ReferralStatus = describedEnum('ReferralStatus', 'Where a referral stands（转介状态）.', {
  SENT: 'Sent（已发出）.',
  TAKEN: 'Taken（已接收）.',
  DONE: 'Done（已完成）.',
  DECLINED: 'Not possible（无法办理）.',
  WITHDRAWN: 'Taken back, or run out（已撤回）.',
});
export type ReferralStatus = keyof typeof ReferralStatus;

export const ReferralAction = describedEnum('ReferralAction', 'What can be done with a referral（可用操作）.', {
  TAKE: 'Take（接收）.',
  FINISH: 'Finish（完成）.',
  DECLINE: 'Decline（无法办理）.',
  WITHDRAW: 'Take back（撤回）.',
});
export type ReferralAction = keyof typeof ReferralAction;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const AppealStatus = describedEnum('AppealStatus', 'Where an appeal stands（申诉状态）.', {
  OPEN: 'To be decided（待复核）.',
  UPHELD: 'Upheld（成立）: facts are corrected and the result is computed anew.',
  PARTLY_UPHELD: 'Upheld in part（部分成立）.',
  NOT_UPHELD: 'Not upheld（不成立）.',
  WITHDRAWN: 'Taken back（已撤回）.',
});
export type AppealStatus = keyof typeof AppealStatus;

export const AppealAction = describedEnum('AppealAction', 'What can be done with an appeal（可用操作）.', {
  DECIDE: 'Decide（复核）.',
  WITHDRAW: 'Take back（撤回）.',
});
export type AppealAction = keyof typeof AppealAction;

export const AppealDecision = describedEnum('AppealDecision', 'Decision on an appeal（复核决定）.', {
  UPHELD: 'Upheld（成立）.',
  PARTLY_UPHELD: 'Upheld in part（部分成立）.',
  NOT_UPHELD: 'Not upheld（不成立）.',
});
export type AppealDecision = keyof typeof AppealDecision;

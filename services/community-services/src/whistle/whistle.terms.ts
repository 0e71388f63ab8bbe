import { describedEnum } from '@microgrid/subgraph/described-enum';

export const WhistleKind = describedEnum('WhistleKind', 'Kind of a whistle（吹哨类型）.', {
  BEYOND_THE_STREET: 'What the street cannot solve（街道难以解决）.',
  JOINT_ENFORCEMENT: 'Joint enforcement（联合执法）.',
  EMERGENCY: 'Emergency（应急）: report in within 30 minutes.',
});
export type WhistleKind = keyof typeof WhistleKind;

export const WhistleStatus = describedEnum('WhistleStatus', 'Where a whistle stands（吹哨状态）.', {
  BLOWN: 'Blown（已吹哨）.',
  REPORTED_IN: 'The department has reported in（已报到）.',
  DONE: 'Done（已办理）.',
  RATED: 'Rated by the whistler（已评价）.',
  WITHDRAWN: 'Taken back（已撤回）.',
});
export type WhistleStatus = keyof typeof WhistleStatus;

export const WhistleAction = describedEnum('WhistleAction', 'What can be done with a whistle（可用操作）.', {
  REPORT_IN: 'Report in（报到）.',
  FINISH: 'Say that it is done（办结）.',
  RATE: 'Rate the department（评价部门）.',
  WITHDRAW: 'Take back（撤回）.',
});
export type WhistleAction = keyof typeof WhistleAction;

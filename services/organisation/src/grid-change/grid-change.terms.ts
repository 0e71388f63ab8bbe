import { describedEnum } from '@microgrid/subgraph/described-enum';

export const GridChangeKind = describedEnum('GridChangeKind', 'What a change of the map does（网格调整类型）.', {
  CREATE: 'Open grids（新设）.',
  SPLIT: 'One grid becomes several（拆分）.',
  MERGE: 'Several become one（合并）.',
  CLOSE: 'Close grids without a follower（撤销）.',
  EDIT: 'Names, labels, kind of area, phones, institution（信息变更）; codes stay.',
  RECOUNT: 'New counts of households（户数更新）.',
});
export type GridChangeKind = keyof typeof GridChangeKind;

export const GridChangeStatus = describedEnum('GridChangeStatus', 'Where a change of the map stands（网格调整状态）.', {
  PROPOSED: 'Proposed（待审批）.',
  APPROVED: 'Approved, its day to come（已批准）.',
  REJECTED: 'Rejected（未批准）.',
  WITHDRAWN: 'Taken back（已撤回）.',
  APPLIED: 'In force（已执行）.',
});
export type GridChangeStatus = keyof typeof GridChangeStatus;

export const GridChangeAction = describedEnum(
  'GridChangeAction',
  'What can be done with a change of the map（可用操作）.',
  {
    APPROVE: 'Approve（批准）.',
    REJECT: 'Reject（驳回）.',
    WITHDRAW: 'Take back（撤回）.',
  },
);
export type GridChangeAction = keyof typeof GridChangeAction;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const AssignmentOutcome = describedEnum('AssignmentOutcome', 'How an assignment ended（分派结果）.', {
  DONE: 'Done（已完成）.',
  REFUSED: 'Refused with a reason（已退单）; never counts against anybody.',
  RECALLED: 'Taken back（已撤回）.',
  ESCALATED: 'Raised to a higher level（已升级）.',
  HANDED_OVER: 'Handed over when the post ended（已移交）.',
});
export type AssignmentOutcome = keyof typeof AssignmentOutcome;

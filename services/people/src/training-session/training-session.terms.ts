import { describedEnum } from '@microgrid/subgraph/described-enum';

export const TrainingKind = describedEnum('TrainingKind', 'How a training is held（培训方式）.', {
  ONE_TO_ONE: 'One to one（一对一）.',
  GROUP: 'In a group（集中培训）.',
});
export type TrainingKind = keyof typeof TrainingKind;

export const TrainingStatus = describedEnum('TrainingStatus', 'Where a training stands（培训状态）.', {
  PLANNED: 'Planned（待举办）.',
  HELD: 'Held, its outcomes entered（已完成）.',
  CANCELLED: 'Called off（已取消）.',
});
export type TrainingStatus = keyof typeof TrainingStatus;

export const TrainingAction = describedEnum('TrainingAction', 'What can be done with a training（可用操作）.', {
  RECORD_OUTCOMES: 'Enter its outcomes（录入结果）.',
  CANCEL: 'Call it off（取消）.',
});
export type TrainingAction = keyof typeof TrainingAction;

export const TrainingOutcome = describedEnum('TrainingOutcome', 'Outcome of a training（培训结果）.', {
  COMPETENT: 'Can do it（已掌握）.',
  NEEDS_MORE: 'Needs more（需继续）.',
  ABSENT: 'Was not there（缺席）; says nothing about the person.',
});
export type TrainingOutcome = keyof typeof TrainingOutcome;

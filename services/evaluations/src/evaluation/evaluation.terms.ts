import { describedEnum } from '@microgrid/subgraph/described-enum';

export const EvaluationStatus = describedEnum('EvaluationStatus', 'Where an evaluation stands（考核状态）.', {
  OPEN: 'The period runs（进行中）.',
  SELF_REVIEW: 'Facts are frozen; the evaluated writes（自评）.',
  COMPUTED: 'Computed（已计算）.',
  REVIEWED: 'Reviewed（已评议）.',
  NOTIFIED: 'Told; an appeal is possible（已告知）.',
  APPEALED: 'Under appeal, the result is suspended（申诉中）.',
  FINAL: 'Final（已定）.',
  ARCHIVED: 'Put away（已归档）.',
});
export type EvaluationStatus = keyof typeof EvaluationStatus;

export const EvaluationAction = describedEnum('EvaluationAction', 'What can be done with an evaluation（可用操作）.', {
  SELF_REVIEW: 'Write the self-review（自评）.',
  REVIEW: 'Review it（评议）.',
  DISPUTE_EVIDENCE: 'Contest a piece of evidence（质疑依据）.',
  APPEAL: 'Appeal（申诉）.',
  DECIDE_CONSEQUENCE: 'Decide what follows（结果运用）.',
});
export type EvaluationAction = keyof typeof EvaluationAction;

export const NotRatedReason = describedEnum('NotRatedReason', 'Why something is not rated（不予评定原因）.', {
  SERVED_TOO_SHORT: 'Served less than half of the period（任职不足半个周期）.',
  TOO_LITTLE_MEASURABLE: 'Less than 60 of the weights can be measured（可测权重不足 60）.',
});
export type NotRatedReason = keyof typeof NotRatedReason;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const EvaluationRoundStatus = describedEnum('EvaluationRoundStatus', 'Where a round stands（轮次状态）.', {
  OPEN: 'The period runs（进行中）.',
  FROZEN: 'Facts are frozen, self-reviews are taken（事实冻结、自评）.',
  COMPUTED: 'Computed, to be reviewed（已计算、待评议）.',
  NOTIFIED: 'Results are told, appeals are taken（已告知、申诉期）.',
  FINAL: 'Final（已定）.',
  ARCHIVED: 'Put away（已归档）.',
});
export type EvaluationRoundStatus = keyof typeof EvaluationRoundStatus;

export const EvaluationRoundAction = describedEnum(
  'EvaluationRoundAction',
  'What can be done with a round（可用操作）.',
  {
    FREEZE: 'Freeze the facts（冻结）.',
    COMPUTE: 'Compute（计算）.',
    NOTIFY: 'Tell the results（告知）.',
    REOPEN: 'Open again by a recorded decision（重开）.',
    FINALISE: 'Make final（定稿）: the window is over and no appeal is open.',
  },
);
export type EvaluationRoundAction = keyof typeof EvaluationRoundAction;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const SelectionMethod = describedEnum('SelectionMethod', 'How a selection is decided（竞选方式）.', {
  VOTE: 'A vote of the households（投票）.',
  CONSULTATION: 'Consultation of the residents（民主协商）.',
});
export type SelectionMethod = keyof typeof SelectionMethod;

export const SelectionStatus = describedEnum('SelectionStatus', 'Where a selection stands（竞选状态）.', {
  ANNOUNCED: 'Announced（已公告）.',
  NOMINATION: 'Nominations are open（提名中）.',
  REVIEW: 'Candidates are checked（资格审查）.',
  VOTE: 'The vote is on（投票）.',
  TIED: 'Equal votes for the first place（票数相同）: a run-off or a decision with a minute.',
  NOTICE: 'Public notice（公示）.',
  OBJECTION: 'An objection is to be decided（异议处理）.',
  CONFIRMED: 'Confirmed by the street（已确认）.',
  CANCELLED: 'Called off（已取消）.',
});
export type SelectionStatus = keyof typeof SelectionStatus;

export const SelectionAction = describedEnum('SelectionAction', 'What can be done with a selection（可用操作）.', {
  NOMINATE: 'Nominate somebody or oneself（提名）.',
  ANSWER_NOMINATION: 'Agree or decline to stand（候选人答复）.',
  REVIEW: 'Decide who may stand（资格审查）.',
  RECORD_VOTE: 'Enter turnout, tallies and minute（录入结果）.',
  OBJECT: 'Object（提出异议）.',
  DECIDE_OBJECTION: 'Decide an objection（裁定异议）.',
  CONFIRM: 'Confirm（确认）: appointments start.',
  CANCEL: 'Call off（取消）.',
});
export type SelectionAction = keyof typeof SelectionAction;

export const CandidacyStatus = describedEnum('CandidacyStatus', 'Where a candidacy stands（候选状态）.', {
  NOMINATED: 'Named by somebody else, to answer（待本人同意）.',
  CONSENTED: 'Agreed to stand（同意参选）.',
  DECLINED: 'Declined or withdrew（不参选）.',
  APPROVED: 'May stand（审查通过）.',
  NOT_APPROVED: 'May not stand（审查未通过）.',
  CHOSEN: 'Chosen（当选）.',
  NOT_CHOSEN: 'Not chosen（未当选）.',
});
export type CandidacyStatus = keyof typeof CandidacyStatus;

export const ObjectionDecision = describedEnum('ObjectionDecision', 'Decision on an objection（异议裁定）.', {
  UPHELD: 'Upheld（成立）: back to review.',
  NOT_UPHELD: 'Not upheld（不成立）: the notice goes on.',
});
export type ObjectionDecision = keyof typeof ObjectionDecision;

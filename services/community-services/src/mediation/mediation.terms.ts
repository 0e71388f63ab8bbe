import { describedEnum } from '@microgrid/subgraph/described-enum';

export const MediationStatus = describedEnum('MediationStatus', 'Where a mediation stands（调解状态）.', {
  PROPOSED: 'Proposed（待同意）.',
  CONSENTED: 'All said yes（各方已同意）.',
  IN_MEDIATION: 'Under way（调解中）.',
  AGREED: 'Agreed（达成一致）.',
  FAILED: 'Failed（调解不成）; the parties were told which other remedies there are.',
  WITHDRAWN: 'A party stopped it（已终止）; open until a mediator has said which other remedies there are.',
  FOLLOW_UP: 'To be followed up（待回访）.',
  DONE: 'Done（已完成）.',
});
export type MediationStatus = keyof typeof MediationStatus;

export const MediationOutcome = describedEnum('MediationOutcome', 'How a mediation ended（调解结果）.', {
  AGREED_WRITTEN: 'Agreed in writing（书面协议）.',
  AGREED_ORAL: 'Agreed orally（口头协议）.',
  FAILED: 'Failed（调解不成）.',
  WITHDRAWN: 'Stopped by a party（当事人终止）.',
});
export type MediationOutcome = keyof typeof MediationOutcome;

export const MediationAction = describedEnum('MediationAction', 'What can be done with a mediation（可用操作）.', {
  ANSWER: 'Say yes or no（答复）.',
  START: 'Begin（开始）.',
  NOTE: 'Write into the file（记录）.',
  REQUEST: 'Ask a party（发出请求）.',
  ANSWER_REQUEST: 'Answer a request（答复请求）.',
  EXTEND: 'Give more time（延期）.',
  CONCLUDE: 'Conclude（结案）.',
  WITHDRAW: 'Stop（终止）.',
  FOLLOW_UP: 'Follow up（回访）.',
  REPLACE_MEDIATOR: 'Change a mediator（更换调解员）.',
  REFUSE_MEDIATOR: 'Refuse a mediator（申请回避）.',
});
export type MediationAction = keyof typeof MediationAction;

/** What somebody is as a mediator of one mediation; never shown. OUT mediates no more, and the place waits to be filled. */
export const MediatorStatus = { ACTIVE: 'ACTIVE', OUT: 'OUT', GONE: 'GONE' } as const;
export type MediatorStatus = keyof typeof MediatorStatus;

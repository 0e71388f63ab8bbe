import { describedEnum } from '@microgrid/subgraph/described-enum';

export const CareNeedStatus = describedEnum('CareNeedStatus', 'Where a care need stands（关爱需求状态）.', {
  PROPOSED: 'Proposed（待同意）.',
  CONSENTED: 'Agreed to（已同意）; without somebody who looks in.',
  ACTIVE: 'Being looked after（进行中）.',
  REVIEW_DUE: 'To be reviewed（待复核）; contacts go on.',
  ENDED: 'Ended（已结束）, to be erased.',
});
export type CareNeedStatus = keyof typeof CareNeedStatus;

export const CareAction = describedEnum('CareAction', 'What can be done with a care need（可用操作）.', {
  RECORD_CONSENT: 'Record consent（记录同意）.',
  AGREE: 'Agree on rhythm and visitor（约定）.',
  RECORD_VISIT: 'Record a contact（记录联系）.',
  REVIEW: 'Review（复核）.',
  PAUSE: 'Pause or resume（暂停、恢复）.',
  END: 'End（结束）.',
});
export type CareAction = keyof typeof CareAction;

export const CareRhythm = describedEnum('CareRhythm', 'How often somebody looks in（频次）.', {
  WEEKLY: 'Every week（每周）.',
  FORTNIGHTLY: 'Every two weeks（每两周）.',
  MONTHLY: 'Every month（每月）.',
  QUARTERLY: 'Every quarter（每季）.',
});
export type CareRhythm = keyof typeof CareRhythm;

export const CareMode = describedEnum('CareMode', 'How somebody looks in（方式）.', {
  VISIT: 'A visit（上门）.',
  PHONE: 'A call（电话）.',
});
export type CareMode = keyof typeof CareMode;

export const CareVisitStatus = describedEnum('CareVisitStatus', 'Where an agreed contact stands（联系状态）.', {
  DUE: 'Due or to come（待联系）.',
  DONE: 'Done（已完成）.',
  DECLINED: 'Declined by the person（婉拒）: counts as done.',
  MISSED: 'Missed（未完成）.',
});
export type CareVisitStatus = keyof typeof CareVisitStatus;

export const CareVisitResult = describedEnum('CareVisitResult', 'What came of a contact（联系结果）.', {
  OK: 'All right（正常）.',
  REFERRED: 'Referred（已转介）.',
  FOLLOW_UP: 'To be followed up（需跟进）.',
});
export type CareVisitResult = keyof typeof CareVisitResult;

export const CareContactOutcome = describedEnum(
  'CareContactOutcome',
  'What happened of an agreed contact（联系情况）.',
  {
    DONE: 'Done（已完成）.',
    DECLINED: 'Declined by the person（婉拒）: counts as done.',
    MISSED: 'Missed（未完成）.',
  },
);
export type CareContactOutcome = keyof typeof CareContactOutcome;

export const CareEndReason = describedEnum('CareEndReason', 'Why care ended（结束原因）.', {
  DECLINED: 'The person no longer wants it（本人不再需要）.',
  SETTLED: 'It is needed no more（需求已解决）.',
  TAKEN_OVER: 'Another service took it over（已转交）.',
  GONE: 'Moved or passed away（迁出或离世）.',
  EXPIRED: 'It ran out（到期）; said by the clock alone.',
});
export type CareEndReason = keyof typeof CareEndReason;

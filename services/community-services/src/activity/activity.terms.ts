import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ActivityType = describedEnum('ActivityType', 'Type of an activity（活动类型）.', {
  READING: 'Reading session（阅读分享会）.',
  TEA_TALK: 'Tea talk（茶话会）.',
  DELIBERATION: 'Courtyard meeting（坝坝会、议事） that ends in decisions.',
  TRAINING: 'Training（培训）.',
  VOLUNTEER: 'Volunteer work（志愿服务）.',
  OTHER: 'Something else（其他）.',
});
export type ActivityType = keyof typeof ActivityType;

export const ActivityStatus = describedEnum('ActivityStatus', 'Where an activity stands（活动状态）.', {
  DRAFT: 'Not announced yet（草稿）; seen by its organiser and those who serve there.',
  PUBLISHED: 'Announced, with free seats（已发布）.',
  FULL: 'Announced, without free seats（已满）: whoever registers waits.',
  ONGOING: 'Under way（进行中）.',
  HELD: 'Over（已举办）, its outcomes not yet settled.',
  CLOSED: 'Over and settled（已结项）.',
  POSTPONED: 'Put off（已延期）.',
  CANCELLED: 'Called off（已取消）.',
});
export type ActivityStatus = keyof typeof ActivityStatus;

export const ActivityAction = describedEnum('ActivityAction', 'What can be done with an activity（活动操作）.', {
  PUBLISH: 'Announce it（发布）.',
  REGISTER: 'Register for it, or for its waiting list（报名）: registerForActivity.',
  CANCEL_REGISTRATION: 'Give up the own registration（取消报名）: cancelRegistration.',
  START: 'Begin（开始）: by the clock at startsAt, never by hand.',
  END: 'Finish（结束）.',
  CLOSE: 'Settle its outcomes（结项）.',
  POSTPONE: 'Put it off（延期）.',
  RESCHEDULE: 'Set a new time（改期）: changeActivity, PUBLISHED again.',
  CANCEL: 'Call it off（取消）.',
  CHANGE: 'Change it（修改）: its organiser, before it starts.',
  RECORD_OUTCOME: 'Record an outcome（记录成果）.',
});
export type ActivityAction = keyof typeof ActivityAction;

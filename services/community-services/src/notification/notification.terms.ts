import { describedEnum } from '@microgrid/subgraph/described-enum';

export const NotificationKind = describedEnum('NotificationKind', 'What happened for the caller（消息类型）.', {
  REQUEST_MOVED: 'An own request moved on（我的事项有进展）.',
  WORK_GIVEN: 'Something was given to the caller（有新待办）.',
  DUE_SOON: 'Something is about to be due, or overdue（临期、超期）.',
  EMERGENCY_CALL: 'An emergency（应急呼叫）.',
  ACTIVITY_CHANGED: 'An activity was put off, changed or called off, or a seat became free（活动变动）.',
  SEALED_READ: 'Somebody read what is sealed of the caller（信息被查阅）.',
  POST_CHANGED: 'A post began, changed or ended（任职变动）.',
  SERVICE_CHANGED: 'A training, a shift, hours（培训、值班、时长）.',
  SELECTION_MOVED: 'A selection or the reserve（竞选、储备）.',
  EVALUATION_MOVED: 'An evaluation moved on（考核进展）.',
  GLASS_BROKEN: 'Glass was broken（紧急查阅）; to the privacy auditor.',
});
export type NotificationKind = keyof typeof NotificationKind;

export const NotificationAbout = describedEnum('NotificationAbout', 'What a notification is about（消息对象）.', {
  MATTER: 'Matter（事项）.',
  EMERGENCY: 'Emergency（应急）.',
  WHISTLE: 'Whistle（吹哨）.',
  REFERRAL: 'Referral（转介）.',
  OPINION: 'Opinion（意见）.',
  MICRO_WISH: 'Small wish（心愿）.',
  ACTIVITY: 'Activity（活动）.',
  READ_LOG: 'Entry of the read log（查阅记录）.',
  APPOINTMENT: 'Appointment（任职）.',
  TRAINING_SESSION: 'Training（培训）.',
  DUTY_SHIFT: 'Shift（班次）.',
  VOLUNTEER_HOURS: 'Hours（时长）.',
  SELECTION_ROUND: 'Selection（竞选）.',
  RESERVE_ENTRY: 'Entry of the reserve（储备人选）.',
  EVALUATION: 'Evaluation（考核）.',
  APPEAL: 'Appeal（申诉）.',
});
export type NotificationAbout = keyof typeof NotificationAbout;

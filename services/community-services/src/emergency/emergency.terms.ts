import { describedEnum } from '@microgrid/subgraph/described-enum';

export const EmergencyStatus = describedEnum('EmergencyStatus', 'Where an emergency stands（应急状态）.', {
  CALLING: 'People are being called（呼叫中）.',
  ACKNOWLEDGED: 'Somebody is coming（已应答）; after 60 minutes with nobody there it is CALLING again.',
  ON_SITE: 'Somebody is there（已到场）.',
  ENDED: 'Over（已结束）: its matter is RESOLVED or ended, or was no emergency.',
});
export type EmergencyStatus = keyof typeof EmergencyStatus;

export const EmergencyAction = describedEnum('EmergencyAction', 'What can be done with an emergency（可用操作）.', {
  ACKNOWLEDGE: 'Say that one is coming（应答）.',
  PASS: 'Say that one cannot come（无法前往）: the next is called at once.',
  ARRIVE: 'Say that one is there（到场）.',
});
export type EmergencyAction = keyof typeof EmergencyAction;

export const EmergencyCallee = describedEnum('EmergencyCallee', 'As what somebody is called（呼叫身份）.', {
  LEADER: 'Leader of the micro-grid（微网格长）, or the stand-in.',
  ON_CALL: 'On call（值班人）.',
  BACKUP: 'Backup（备勤人）.',
  WORKER: 'Worker（专职网格员）.',
  COMMUNITY: 'Duty of the community（社区值班）; its head when nobody is on call for it.',
  STREET: 'Duty of the street（街道值班）; all its officers when nobody is on call for it.',
});
export type EmergencyCallee = keyof typeof EmergencyCallee;

export const EmergencyAnswer = describedEnum('EmergencyAnswer', 'How a call was answered（应答情况）.', {
  COMING: 'Is coming（前往）.',
  PASSED: 'Cannot come（无法前往）.',
  UNANSWERED: 'No answer in time（未应答）.',
});
export type EmergencyAnswer = keyof typeof EmergencyAnswer;

import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ChangeOf = describedEnum('ChangeOf', 'What has changed（变动对象）.', {
  MATTER: 'Matter（事项）.',
  EMERGENCY: 'Matter that is an emergency（应急）, which has the same id.',
  NOTIFICATION: 'Notification（消息） that was added.',
});
export type ChangeOf = keyof typeof ChangeOf;

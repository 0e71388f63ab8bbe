import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ConsequenceKind = describedEnum('ConsequenceKind', 'Kind of a consequence（结果运用类型）.', {
  HONOUR: 'Honour（表彰）.',
  REWARD: 'Reward（奖励）.',
  COACHING: 'Coaching（帮扶）: offered before anything negative.',
  NOT_RENEWED: 'The post is not renewed（不予续聘）: after coaching.',
  REMOVED: 'Removed from the post（免职）: after coaching.',
});
export type ConsequenceKind = keyof typeof ConsequenceKind;

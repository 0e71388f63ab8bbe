import { describedEnum } from '@microgrid/subgraph/described-enum';
import type { MatterKind } from '../matter/matter.terms.ts';

export const OpinionChannel = describedEnum('OpinionChannel', 'How an opinion came（意见渠道）.', {
  ROUND: 'On a round of visits（走访）.',
  ACTIVITY: 'At an activity（活动）.',
  APP: 'From an app（线上）.',
});
export type OpinionChannel = keyof typeof OpinionChannel;

export const OpinionStatus = describedEnum('OpinionStatus', 'Where an opinion stands（意见状态）.', {
  OPEN: 'Open（待答复）.',
  REPLIED: 'Replied to（已答复）.',
  LINKED: 'Became a matter（已转事项）.',
  MERGED: 'Merged（已合并）.',
});
export type OpinionStatus = keyof typeof OpinionStatus;

export const OpinionAction = describedEnum('OpinionAction', 'What can be done with an opinion（可用操作）.', {
  REPLY: 'Reply（答复）.',
  LINK: 'Link to a matter（转事项）.',
  MERGE: 'Merge（合并）.',
});
export type OpinionAction = keyof typeof OpinionAction;

/** What an opinion can be on（主题）: the kinds D of matters, which say what they are. */
export const OpinionTopic = { D1: 'D1', D2: 'D2', D3: 'D3', D4: 'D4', D9: 'D9' } as const satisfies Partial<
  Record<MatterKind, MatterKind>
>;
export type OpinionTopic = keyof typeof OpinionTopic;

export function isOpinionTopic(kind: MatterKind): kind is OpinionTopic {
  return Object.hasOwn(OpinionTopic, kind);
}

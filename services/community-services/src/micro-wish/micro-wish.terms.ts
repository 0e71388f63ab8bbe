import { describedEnum } from '@microgrid/subgraph/described-enum';

export const MicroWishStatus = describedEnum('MicroWishStatus', 'Where a wish stands（心愿状态）.', {
  ORDERED: 'Ordered（已点单）.',
  DISPATCHED: 'Dispatched（已派单）.',
  TAKEN: 'Taken（已接单）.',
  FULFILLED: 'Fulfilled（已完成）.',
  THANKED: 'Thanked for（已致谢）.',
  CANCELLED: 'Called off（已取消）.',
});
export type MicroWishStatus = keyof typeof MicroWishStatus;

export const MicroWishAction = describedEnum('MicroWishAction', 'What can be done with a wish（可用操作）.', {
  DISPATCH: 'Dispatch（派单）.',
  TAKE: 'Take（接单）.',
  GIVE_BACK: 'Give back（退单）.',
  FULFIL: 'Fulfil（完成）.',
  THANK: 'Thank（致谢）.',
  CANCEL: 'Call off（取消）.',
});
export type MicroWishAction = keyof typeof MicroWishAction;

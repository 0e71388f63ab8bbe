import type { ConsentPurpose } from './consent.terms.ts';

/**
 * The texts that people agree to, in plain words: of each purpose version 1, 2 and so on. What was released is never
 * changed, since people agreed to those very words: a new text is added behind it.
 */
const released: Readonly<Record<ConsentPurpose, readonly string[]>> = {
  PUBLISH_NAME: [
    '我同意在微网格公开页面上显示我的姓名和工作电话，任何人不用登录都能看到，方便居民知道找谁、怎么联系。不同意也可以照常任职。我随时可以撤回，撤回后页面马上不再显示。',
  ],
  NAME_TO_SERVED: [
    '我同意把我的姓名和工作电话告诉已登录的居民，让接受服务的人知道是谁上门、怎么联系。没有这项同意，我不能承接走访关爱、矛盾调解和微心愿，其他工作不受影响。我随时可以撤回，撤回后这些事项会交给别人。',
  ],
  PUBLISH_CANDIDACY: [
    '我同意在竞选公示中显示我是候选人，公示内容包括姓名和我自己写的介绍，公示结束后不再显示。不同意就不参加这次竞选，不影响其他权利。我随时可以撤回。',
  ],
  PUBLISH_HONOUR: [
    '我同意在表彰名单中公开我的姓名。名单只有好的结果，没有排名。不同意不影响考核结果和奖励。我随时可以撤回，撤回后名单马上不再显示我。',
  ],
};

/** The text of a purpose that counts now. */
export function currentText(purpose: ConsentPurpose): { purpose: ConsentPurpose; version: number; text: string } {
  const texts = released[purpose];
  return { purpose, version: texts.length, text: texts.at(-1) ?? '' };
}

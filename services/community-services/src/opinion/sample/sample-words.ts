import type { OpinionTopic } from '../opinion.terms.ts';

/** What neighbours say in the sample, and how often on what. */
export const saidOn: readonly { topic: OpinionTopic; weight: number; words: readonly string[] }[] = [
  {
    topic: 'D1',
    weight: 40,
    words: ['小区门口缺休息座椅（样例）', '楼道灯太暗（样例）', '健身器材该检修了（样例）'],
  },
  { topic: 'D2', weight: 25, words: ['希望中午也能办事（样例）', '垃圾清运再早一点（样例）'] },
  { topic: 'D3', weight: 15, words: ['停车公约有的条款看不懂（样例）', '想知道公共收益怎么用（样例）'] },
  { topic: 'D4', weight: 10, words: ['志愿者很热心，谢谢（样例）'] },
  { topic: 'D9', weight: 10, words: ['希望多办读书活动（样例）', '想学用手机（样例）'] },
];

/** What they are told. */
export const replyTo: Readonly<Record<OpinionTopic, string>> = {
  D1: '已列入本月设施改善清单（样例）',
  D2: '已与服务单位商定，下月起调整（样例）',
  D3: '已在公示栏说明，坝坝会上再讨论（样例）',
  D4: '已转达，谢谢您（样例）',
  D9: '已记下，有安排会通知（样例）',
};

import { DEFAULT_SECRET, Secret } from '@microgrid/disclosure/secret';
import { toldCount } from '@microgrid/disclosure/told-count';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import type { OpinionTopic } from '../opinion/opinion.terms.ts';
import { sampleOpinions } from '../opinion/sample/opinion.sample.ts';
import { OpinionDigestEntity } from './opinion-digest.entity.ts';

/** A digest of each month that ended, on the third of the next. */
export function opinionDigestSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(OpinionDigestEntity, sampleDigests(community))];
}

const MONTH_DIGITS = 7;
const OPINIONS = { dataSet: 'opinion', isSensitive: false };
/** Nobody said what the sample says. */
const SECRET = new Secret(DEFAULT_SECRET);

export function sampleDigests(community: SampleCommunity) {
  const { code: gridCode, seed, asOf } = community;
  const random = new Random(seed, gridCode, 'digests of opinions');
  const months = Map.groupBy(sampleOpinions(community), ({ opinion }) =>
    dateOf(opinion.takenAt).slice(0, MONTH_DIGITS),
  );
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, said]) => {
      const publishedAt = plusMinutes(thirdAfter(month), random.int(9 * 60, 17 * 60));
      if (publishedAt > asOf) return [];
      const counts = Map.groupBy(said, ({ opinion }) => opinion.topic);
      const entries = (Object.keys(posted) as OpinionTopic[]).flatMap((topic) => {
        const ids = counts.get(topic)?.map(({ opinion }) => opinion.id) ?? [];
        return ids.length === 0 ? [] : [{ ...posted[topic], opinions: toldCount({ ...OPINIONS, ids }, SECRET) }];
      });
      return [{ id: random.uuid(publishedAt), gridCode, month, entries, publishedAt }];
    });
}

function thirdAfter(month: string): Date {
  const first = new Date(`${month}-01T00:00:00+08:00`);
  const next = new Date(`${dateOf(plusDays(first, 31)).slice(0, MONTH_DIGITS)}-01T00:00:00+08:00`);
  return plusDays(next, 2);
}

const posted: Record<OpinionTopic, { said: string; did: string }> = {
  D1: { said: '希望增设休息座椅和照明（样例）', did: '已增设座椅4处，路灯已报修（样例）' },
  D2: { said: '希望服务窗口中午不断档（样例）', did: '自下月起午间轮班（样例）' },
  D3: { said: '对停车公约有不同看法（样例）', did: '已列入坝坝会议题（样例）' },
  D4: { said: '感谢志愿者帮忙（样例）', did: '已转达（样例）' },
  D9: { said: '其他建议（样例）', did: '已逐条答复（样例）' },
};

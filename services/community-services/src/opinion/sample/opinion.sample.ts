import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { GeneralGrid } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { sampleMatters } from '../../matter/sample/matter.sample.ts';
import { OpinionAuthorEntity } from '../author/opinion-author.entity.ts';
import { OpinionEntity } from '../opinion.entity.ts';
import { isOpinionTopic, type OpinionChannel, type OpinionStatus, type OpinionTopic } from '../opinion.terms.ts';
import { opinionDueAt } from '../take/opinion-due-at.ts';
import type { OpinionRow } from './opinion-row.ts';
import { sampleVoiced } from './sample-voiced.ts';
import { replyTo, saidOn } from './sample-words.ts';

/** What neighbours said in the year before asOf, each as far as it had come by then. */
export function opinionSample(community: SampleCommunity): SampleRows[] {
  const said = sampleOpinions(community);
  return [
    sampleRows(OpinionEntity, [...said.map(({ opinion }) => opinion), ...sampleVoiced(community)]),
    sampleRows(
      OpinionAuthorEntity,
      said.flatMap(({ author }) => author),
    ),
  ];
}

/** A micro-grid of the sample, and who answers there. */
interface Place {
  readonly gridCode: string;
  readonly collector: string;
  readonly answerer: string;
}

/** A matter that an opinion can have become. */
interface Linkable {
  readonly id: string;
  readonly reportedAt: Date;
}

/** The rows of one opinion. */
interface SampleOpinion {
  readonly opinion: OpinionRow;
  readonly author: { opinionId: string; personId: string; followsId: string | null }[];
}

const channels: { weight: number; channel: OpinionChannel }[] = [
  { weight: 60, channel: 'ROUND' },
  { weight: 40, channel: 'APP' },
];
/** Of ten that are answered, how many are replied to, became a matter or went on in another. */
const ends: { weight: number; status: Exclude<OpinionStatus, 'OPEN'> }[] = [
  { weight: 6, status: 'REPLIED' },
  { weight: 2, status: 'LINKED' },
  { weight: 2, status: 'MERGED' },
];

export function sampleOpinions(community: SampleCommunity): SampleOpinion[] {
  const { seed, code, grids } = community;
  const random = new Random(seed, code, 'opinions');
  const matters = Map.groupBy(
    sampleMatters(community).filter(({ matter }) => isOpinionTopic(matter.kind)),
    ({ matter }) => `${matter.gridCode} ${matter.kind}`,
  );
  return grids.generals.flatMap((general) =>
    placesOf(general, community).flatMap((place) => {
      const said: SampleOpinion[] = [];
      const takenAts = Array.from({ length: random.int(2, 8) }, () => takenAtOf(community.asOf, random));
      for (const takenAt of takenAts.toSorted((a, b) => a.getTime() - b.getTime())) {
        const topic = random.weighted(saidOn).topic;
        const linkable = matters.get(`${place.gridCode} ${topic}`)?.map(({ matter }) => matter) ?? [];
        said.push(opinionOf({ place, takenAt, topic, linkable, before: said, community }, random));
      }
      return said;
    }),
  );
}

/** On a round or in the evening, and never in the last hours before asOf. */
function takenAtOf(asOf: Date, random: Random): Date {
  return plusMinutes(plusDays(asOf, -random.int(1, 365)), random.int(9 * 60, 20 * 60));
}

function placesOf({ grid, micros }: GeneralGrid, { roster }: SampleCommunity): Place[] {
  const worker = roster.workers.get(grid.code) ?? roster.head;
  return micros.map(({ code: gridCode }) => {
    const leader = roster.leaders.get(gridCode) ?? worker;
    return { gridCode, collector: leader, answerer: worker };
  });
}

interface Draft {
  readonly place: Place;
  readonly takenAt: Date;
  readonly topic: OpinionTopic;
  readonly linkable: readonly Linkable[];
  /** What was said in the micro-grid before. */
  readonly before: readonly SampleOpinion[];
  readonly community: SampleCommunity;
}

function opinionOf({ place, takenAt, topic, linkable, before, community }: Draft, random: Random): SampleOpinion {
  const { asOf, roster } = community;
  const { channel } = random.weighted(channels);
  const isAnonymous = channel === 'ROUND' || random.chance(50);
  const [author, words, drawn] = [random.pick(roster.residents), random.pick(wordsOn(topic)), random.weighted(ends)];
  const id = random.uuid(takenAt);
  const answeredAt = plusMinutes(takenAt, random.int(60, 7 * 24 * 60));
  const matter = linkable.find(({ reportedAt }) => reportedAt >= takenAt && reportedAt <= asOf);
  const into = before.findLast(({ opinion }) => isOpenThen(opinion, { topic, takenAt }));
  const isAnswered = answeredAt <= asOf;
  let status: OpinionStatus = isAnswered ? drawn.status : 'OPEN';
  if (status === 'LINKED' && matter === undefined) status = 'REPLIED';
  if (status === 'MERGED' && into === undefined) status = 'REPLIED';
  const isMerged = status === 'MERGED' && into !== undefined;
  if (isMerged) {
    into.opinion.mergedCount += 1;
    into.opinion.version += 1;
  }
  const linkedAt = matter !== undefined && status === 'LINKED' ? matter.reportedAt : answeredAt;
  const own = isAnswered && !isMerged;
  const opinion = {
    id,
    text: words,
    topic,
    gridCode: place.gridCode,
    channel,
    isAnonymous,
    takenAt,
    recordedAt: takenAt,
    takenById: channel === 'ROUND' ? place.collector : null,
    activityId: null,
    status,
    dueAt: opinionDueAt(takenAt),
    reply: status === 'REPLIED' ? replyTo[topic] : null,
    answeredAt: isMerged ? into.opinion.answeredAt : own ? linkedAt : null,
    answeredById: own ? place.answerer : null,
    matterId: status === 'LINKED' ? (matter?.id ?? null) : null,
    mergedIntoId: isMerged ? into.opinion.id : null,
    mergedCount: 0,
    version: isAnswered ? 2 : 1,
  };
  const followsId = opinion.mergedIntoId;
  return { opinion, author: isAnonymous ? [] : [{ opinionId: id, personId: author, followsId }] };
}

/** Whether one could go on in it: on the same topic, and not answered by then. */
function isOpenThen(
  { topic: other, status, answeredAt }: OpinionRow,
  { topic, takenAt }: Pick<Draft, 'topic' | 'takenAt'>,
): boolean {
  return other === topic && status !== 'MERGED' && (answeredAt === null || answeredAt > takenAt);
}

function wordsOn(topic: OpinionTopic): readonly string[] {
  return saidOn.find((one) => one.topic === topic)?.words ?? [];
}

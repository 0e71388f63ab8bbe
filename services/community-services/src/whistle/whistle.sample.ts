import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { departmentIds, waterStationOf } from '@microgrid/sample-network/departments';
import { Random } from '@microgrid/sample-network/random';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { sampleMatters, whistledMatters, type SampleMatter } from '../matter/sample/matter.sample.ts';
import { reportInBy, whistleDueAt } from './deadlines/whistle-deadlines.ts';
import { WhistleEntity } from './whistle.entity.ts';
import type { WhistleKind, WhistleStatus } from './whistle.terms.ts';

/** What the street whistled for in a year: all of level L4, each as far as its matter had come. */
export function whistleSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(WhistleEntity, sampleWhistles(community))];
}

export function sampleWhistles(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'whistles');
  return [...sampleMatters(community), ...whistledMatters(community)].flatMap((matter) => {
    const blown = matter.events.find(({ action }) => action === 'BLOW_WHISTLE');
    if (blown === undefined) return [];
    const blowing = { matter, blownAt: blown.at, community };
    const whistle = whistleOf(blowing, random);
    // Now and then one is blown for another department too, and taken back.
    return random.chance(15) ? [whistle, takenBack(blowing, random)] : [whistle];
  });
}

interface Blowing {
  readonly matter: SampleMatter;
  readonly blownAt: Date;
  readonly community: SampleCommunity;
}

function whistleOf(blowing: Blowing, random: Random) {
  const { matter: sampled, blownAt, community } = blowing;
  const { asOf, office, code, seed } = community;
  const { matter, events } = sampled;
  const doneAt = matter.resolvedAt;
  const until = events.find(({ action }) => action === 'RESOLVE')?.at ?? asOf;
  const minutes = Math.floor((until.getTime() - blownAt.getTime()) / 60_000);
  // Most report in within some hours; what was blown within the last hour waits.
  const wait = random.int(10, 600);
  const hasReportedIn = doneAt !== null || minutes > 60;
  const reportedInAt = hasReportedIn ? plusMinutes(blownAt, Math.min(wait, Math.max(minutes - 1, 0))) : null;
  const isRated = doneAt !== null && matter.closedAt !== null && random.chance(80);
  const rating = random.pick([5, 5, 4, 4, 3, 2]);
  const status: WhistleStatus =
    doneAt !== null ? (isRated ? 'RATED' : 'DONE') : hasReportedIn ? 'REPORTED_IN' : 'BLOWN';
  return {
    ...blownFor(blowing, { departmentId: waterStationOf(streetCode(code), seed), random }),
    status,
    reportedInAt,
    handlerId: hasReportedIn ? office.HANDLER.id : null,
    doneAt,
    result: doneAt === null ? null : matter.resolution,
    rating: isRated ? rating : null,
    ratingReason: null,
    note: hasReportedIn ? '已到场（样例）' : null,
    version: versions[status],
  };
}

function takenBack(blowing: Blowing, random: Random) {
  const { code, seed } = blowing.community;
  const [departmentId = ''] = departmentIds({ street: streetCode(code), seed, count: 4 }).slice(3);
  const nothing = { reportedInAt: null, handlerId: null, doneAt: null, result: null, rating: null, ratingReason: null };
  return {
    ...blownFor(blowing, { departmentId, random }),
    ...nothing,
    status: 'WITHDRAWN' as const,
    note: '无需该部门到场（样例）',
    version: versions.WITHDRAWN,
  };
}

const versions: Readonly<Record<WhistleStatus, number>> = {
  BLOWN: 1,
  REPORTED_IN: 2,
  DONE: 3,
  RATED: 4,
  WITHDRAWN: 2,
};

function blownFor(
  { matter: { matter }, blownAt, community }: Blowing,
  { departmentId, random }: { departmentId: string; random: Random },
) {
  const kind: WhistleKind = matter.severity === 'EMERGENCY' ? 'EMERGENCY' : random.pick(kinds);
  return {
    id: random.uuid(blownAt),
    matterId: matter.id,
    kind,
    departmentId,
    gridCode: matter.gridCode,
    problem: '现场问题超出街道处置能力，请派员处理（样例）',
    place: '样例路口（样例）',
    blownById: community.office.OFFICER.id,
    blownAt,
    reportInBy: reportInBy(kind, blownAt),
    dueAt: whistleDueAt(blownAt),
  };
}

const kinds: readonly WhistleKind[] = ['BEYOND_THE_STREET', 'BEYOND_THE_STREET', 'JOINT_ENFORCEMENT'];

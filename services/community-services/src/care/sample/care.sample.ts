import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { SampleGrid } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { currentServiceText } from '../../service-consent/service-consent.texts.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { reviewDay } from '../care.rhythm.ts';
import { CareContactEntity } from '../contact/care-contact.entity.ts';
import { formatPseudonym, pseudonyms } from '../propose/pseudonym.ts';
import { CareVisitEntity } from '../visit/care-visit.entity.ts';
import { sampleVisits } from './sample-visits.ts';

export function careSample(community: SampleCommunity): SampleRows[] {
  const cares = sampleCares(community);
  return [
    sampleRows(
      CareContactEntity,
      cares.map(({ contact }) => contact),
    ),
    sampleRows(
      CareNeedEntity,
      cares.map(({ need }) => need),
    ),
    sampleRows(
      CareVisitEntity,
      cares.flatMap(({ visits }) => visits),
    ),
  ];
}

/** How far the care of the sample has come, in turn: two of each general grid, so that a street has all of them. */
const courses = [
  'ACTIVE',
  'PROPOSED',
  'ACTIVE',
  'REVIEW_DUE',
  'PAUSED',
  'CONSENTED',
  'ACTIVE',
  'ENDED',
  'ACTIVE',
  'REVIEW_DUE',
] as const;
type Course = (typeof courses)[number];

const kinds = [['C1'], ['C1', 'C2'], ['C2'], ['C3'], ['C4'], ['C1', 'C5']] as const;

/** The rows of one need. */
export type SampleCare = ReturnType<typeof careOf>;

/** Care of a community as far as it had come by asOf, at about the city's rate of contacts. */
export function sampleCares(community: SampleCommunity): SampleCare[] {
  const random = new Random(community.seed, community.code, 'care');
  const given = new Set<string>();
  const [resident] = community.roster.residents;
  const cares: SampleCare[] = [];
  for (const general of community.grids.generals) {
    for (const micro of [general.micros[0], general.micros.at(-1)]) {
      if (micro === undefined) continue;
      const course = courses[cares.length % courses.length] ?? 'ACTIVE';
      // The first is of somebody who has an account, and sees it there.
      const personId = cares.length === 0 ? resident : null;
      cares.push(careOf({ community, micro, course, personId, pseudonym: drawn(random, given) }, random));
    }
  }
  return cares;
}

/** As the domain draws them, another one for each. */
function drawn(random: Random, given: Set<string>): string {
  let pseudonym: string;
  do pseudonym = formatPseudonym(random.int(0, pseudonyms - 1));
  while (given.has(pseudonym));
  given.add(pseudonym);
  return pseudonym;
}

interface Draft {
  readonly community: SampleCommunity;
  readonly micro: SampleGrid;
  readonly course: Course;
  readonly personId: string | null;
  readonly pseudonym: string;
}

/** How many days before asOf it was proposed, and how many after it ends. */
const spans: Readonly<Record<Course, { readonly ago: [number, number]; readonly ahead: [number, number] }>> = {
  PROPOSED: { ago: [2, 20], ahead: [100, 300] },
  CONSENTED: { ago: [5, 30], ahead: [100, 300] },
  ACTIVE: { ago: [40, 250], ahead: [40, 110] },
  PAUSED: { ago: [40, 200], ahead: [60, 120] },
  REVIEW_DUE: { ago: [150, 300], ahead: [3, 25] },
  ENDED: { ago: [100, 200], ahead: [50, 100] },
};

function careOf({ community, micro, course: wanted, personId, pseudonym }: Draft, random: Random) {
  const { asOf, roster } = community;
  const visitorId = visitorOf(community, micro.code);
  // Without anybody who may be named to the person there is nobody to agree on.
  const course = visitorId === null && wanted !== 'PROPOSED' ? 'CONSENTED' : wanted;
  const { ago, ahead } = spans[course];
  const proposedAt = plusMinutes(plusDays(asOf, -random.int(...ago)), random.int(480, 1080));
  const worker = roster.workers.get(micro.code.slice(0, 15)) ?? roster.head;
  const [id, leader] = [random.uuid(proposedAt), roster.leaders.get(micro.code)];
  const endsOn = dateOf(plusDays(asOf, random.int(...ahead)));
  const consent = consentOf({ at: plusMinutes(proposedAt, random.int(60, 1440)), worker, head: roster.head, random });
  const endedAt = course === 'ENDED' ? plusMinutes(plusDays(asOf, -random.int(1, 5)), random.int(480, 1080)) : null;
  const isVisited = course !== 'PROPOSED' && course !== 'CONSENTED';
  const visited = isVisited && visitorId !== null ? { visitorId } : null;
  const pausedFrom = course === 'PAUSED' ? dateOf(plusDays(asOf, -random.int(1, 5))) : null;
  const agreedOn = dateOf(plusDays(proposedAt, 3));
  const { visits, ...agreed } = sampleVisits(
    { needId: id, gridCode: micro.code, agreedOn, endsOn, endedAt, pausedFrom, asOf, ...visited },
    random,
  );
  return {
    contact: { needId: id, personId, ...(endedAt === null ? contactOf(micro, random) : {}) },
    need: {
      id,
      pseudonym,
      gridCode: micro.code,
      kinds: [...random.pick(kinds)],
      status: course === 'PAUSED' ? ('ACTIVE' as const) : course,
      proposedAt,
      ...(course === 'PROPOSED' ? { proposedById: leader ?? worker } : consent),
      ...agreed,
      ...(visited === null || endedAt !== null ? {} : { ...visited, reviewOn: reviewDay(endsOn, agreedOn) }),
      endsOn,
      ...(endedAt === null ? {} : { endedAt, endReason: 'SETTLED' as const }),
      version: course === 'PROPOSED' ? 1 : 3,
    },
    visits,
  };
}

/** Heard by the worker and the head, or on paper. */
function consentOf({ at, worker, head, random }: { at: Date; worker: string; head: string; random: Random }) {
  const isOral = random.chance(60) && worker !== head;
  const { version: textVersion } = currentServiceText('CARE');
  const heard = { recordedById: worker, witnessId: isOral ? head : null };
  return { consentedAt: at, textVersion, channel: isOral ? ('ORAL' as const) : ('PAPER' as const), ...heard };
}

function contactOf(micro: SampleGrid, random: Random) {
  const phone = `028-8000-${String(random.int(0, 9999)).padStart(4, '0')}`;
  return { name: '样例居民', phone, address: `${micro.name}附近（样例）` };
}

/** The leader of the micro-grid or, where the served may not learn that name or nobody leads it, the worker. */
function visitorOf({ roster, persons }: SampleCommunity, microGrid: string): string | null {
  const mayBeNamed = new Set(persons.filter(({ agreesToName }) => agreesToName).map(({ id }) => id));
  const serving = [roster.leaders.get(microGrid), roster.workers.get(microGrid.slice(0, 15))];
  return serving.find((id) => id !== undefined && mayBeNamed.has(id)) ?? null;
}

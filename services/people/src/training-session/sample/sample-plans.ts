import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes, startOfDay } from '@microgrid/sample-network/shanghai-time';
import type { AppointmentRole } from '../../appointment/appointment.terms.ts';
import { firstTopics } from '../../training-topic/first-topics.ts';
import type { TrainingKind, TrainingOutcome, TrainingStatus } from '../training-session.terms.ts';

/** A training, and who takes part. */
export interface SamplePlan {
  id: string;
  kind: TrainingKind;
  topicCode: string;
  cohort: string | null;
  gridCode: string;
  stationId: string | null;
  startsAt: Date;
  endsAt: Date;
  trainerId: string;
  plannedById: string;
  status: TrainingStatus;
  participants: { id: string; personId: string; outcome: TrainingOutcome | null }[];
}

/** So long ago is the first of the year; what holds for twelve months has run out by then. */
const PAST_DAYS = 395;
const COHORT = 24;
/** In minutes since midnight, between the activities of a station, so that none overlap. */
const NOON = 12 * 60 + 40;
const MINUTES = 90;
const EVENING = 19 * 60;

/** How well a community trains, of a hundred: so that coverage differs from one to the other. */
const zeal = { from: 45, to: 96 };

export function samplePlans(community: SampleCommunity): SamplePlan[] {
  const random = new Random(community.seed, community.code, 'trainings');
  const [station] = community.stations;
  if (station === undefined) return [];
  const share = random.int(zeal.from, zeal.to);
  const days = freeDays(random);
  const draw: Draw = { community, random, share, stationId: station.id, capacity: station.capacity };
  const held = cohortsOf(community).flatMap((cohort) => {
    const size = Math.min(COHORT, station.capacity - 1);
    const chunks = Array.from({ length: Math.ceil(cohort.personIds.length / size) }, (_, index) =>
      cohort.personIds.slice(index * size, (index + 1) * size),
    );
    return chunks.map((personIds, index) => group(draw, { ...cohort, personIds, number: index + 1, day: days.next() }));
  });
  return [...held, ...atHome(draw, held), ...unsettled(draw, held)];
}

interface Draw {
  readonly community: SampleCommunity;
  readonly random: Random;
  readonly share: number;
  readonly stationId: string;
  readonly capacity: number;
}

/** Those for whom a topic is required, and who trains them: never one of them. */
interface Cohort {
  readonly topicCode: string;
  readonly personIds: readonly string[];
  readonly trainerId: string;
}

/** Leaders are trained by a worker, workers by the head, head and contacts by the street. */
function cohortsOf({ roster, office }: SampleCommunity): Cohort[] {
  const workers = [...new Set(roster.workers.values())];
  const committee = [roster.head, ...new Set(roster.contacts.values())];
  const classes: [AppointmentRole, string[], string][] = [
    ['MICRO_GRID_LEADER', [...roster.leaders.values()], workers[0] ?? roster.head],
    ['GRID_WORKER', workers, roster.head],
    ['COMMITTEE_CONTACT', committee, office.OFFICER.id],
  ];
  return firstTopics.flatMap(({ code: topicCode, requiredFor }) =>
    classes.flatMap(([role, personIds, trainerId]) =>
      requiredFor.includes(role) && personIds.length > 0 ? [{ topicCode, personIds, trainerId }] : [],
    ),
  );
}

/** The days before `asOf` on which the station has a training: each once. */
function freeDays(random: Random) {
  const taken = new Set<number>();
  return {
    next(): number {
      let day = random.int(4, PAST_DAYS);
      while (taken.has(day)) day = (day % PAST_DAYS) + 4;
      taken.add(day);
      return day;
    },
  };
}

/** A cohort at the station that is over, its outcomes entered. */
function group(
  { community: { code, asOf, office }, random, share, stationId }: Draw,
  { topicCode, personIds, trainerId, number, day }: Cohort & { number: number; day: number },
): SamplePlan {
  const startsAt = plusMinutes(plusDays(startOfDay(asOf), -day), NOON);
  return {
    id: random.uuid(plusDays(startsAt, -14)),
    kind: 'GROUP',
    topicCode,
    cohort: `${startsAt.getUTCFullYear()} 第${number}班（样例）`,
    gridCode: code,
    stationId,
    startsAt,
    endsAt: plusMinutes(startsAt, MINUTES),
    trainerId,
    plannedById: office.OFFICER.id,
    status: 'HELD',
    participants: personIds.map((personId) => {
      const outcome = random.chance(share) ? 'COMPETENT' : random.chance(60) ? 'NEEDS_MORE' : 'ABSENT';
      return { id: random.uuid(plusDays(startsAt, -14)), personId, outcome };
    }),
  };
}

/** Every third leader who needed more was helped at home two weeks later, by the worker of the general grid. */
function atHome(draw: Draw, held: readonly SamplePlan[]): SamplePlan[] {
  const { community, random } = draw;
  const grids = new Map([...community.roster.leaders].map(([gridCode, personId]) => [personId, gridCode]));
  return held
    .filter(({ endsAt }) => endsAt < plusDays(community.asOf, -21))
    .flatMap(({ topicCode, startsAt, participants }) =>
      participants.flatMap(({ personId, outcome }) => {
        const gridCode = grids.get(personId);
        if (gridCode === undefined || outcome !== 'NEEDS_MORE' || !random.chance(34)) return [];
        const at = plusMinutes(plusDays(startOfDay(startsAt), 14), EVENING);
        return oneToOne(draw, { topicCode, personId, gridCode, startsAt: at, outcome: 'COMPETENT' });
      }),
    );
}

interface Visit {
  readonly topicCode: string;
  readonly personId: string;
  readonly gridCode: string;
  readonly startsAt: Date;
  readonly outcome: TrainingOutcome | null;
}

function oneToOne(
  { community, random }: Draw,
  { topicCode, personId, gridCode, startsAt, outcome }: Visit,
): SamplePlan[] {
  const workerId = community.roster.workers.get(gridCode.slice(0, 15));
  if (workerId === undefined) return [];
  return [
    {
      id: random.uuid(plusDays(startsAt, -3)),
      kind: 'ONE_TO_ONE',
      topicCode,
      cohort: null,
      gridCode,
      stationId: null,
      startsAt,
      endsAt: plusMinutes(startsAt, 60),
      trainerId: workerId,
      plannedById: workerId,
      status: outcome === null ? 'PLANNED' : 'HELD',
      participants: [{ id: random.uuid(plusDays(startsAt, -3)), personId, outcome }],
    },
  ];
}

/**
 * What there is to do today: one at home yesterday whose outcome is to be entered, one tomorrow, a cohort next week of
 * those who did not master a topic, and one that was called off.
 */
function unsettled(draw: Draw, held: readonly SamplePlan[]): SamplePlan[] {
  const { community, random } = draw;
  const leaders = new Map([...community.roster.leaders].map(([gridCode, personId]) => [personId, gridCode]));
  const missed = held.flatMap(({ topicCode, trainerId, participants }) =>
    participants
      .filter(({ personId, outcome }) => outcome !== 'COMPETENT' && leaders.has(personId))
      .map(({ personId }) => ({ topicCode, trainerId, personId })),
  );
  const visits = missed.slice(0, 2).flatMap(({ topicCode, personId }, index) => {
    const startsAt = plusMinutes(plusDays(startOfDay(community.asOf), index === 0 ? -1 : 1), EVENING);
    return oneToOne(draw, { topicCode, personId, gridCode: leaders.get(personId) ?? '', startsAt, outcome: null });
  });
  const [first] = missed;
  if (first === undefined) return visits;
  const again = missed.filter(({ topicCode }) => topicCode === first.topicCode).map(({ personId }) => personId);
  const size = Math.min(COHORT, draw.capacity - 1);
  const cohort = { ...first, personIds: [...new Set(again)].slice(0, size), number: 9 };
  const coming = [-7, -10].map((day) => group(draw, { ...cohort, day }));
  return [
    ...visits,
    ...coming.map((plan, index) => ({
      ...plan,
      id: random.uuid(plusDays(community.asOf, -2)),
      status: index === 0 ? ('PLANNED' as const) : ('CANCELLED' as const),
      participants: plan.participants.map(({ personId }) => {
        return { id: random.uuid(plusDays(community.asOf, -2)), personId, outcome: null };
      }),
    })),
  ];
}

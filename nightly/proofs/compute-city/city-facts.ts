import { randomUUID } from 'node:crypto';
import type { FactType } from '@microgrid/facts/catalogue';
import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';

/** The half-year that is evaluated, and when its facts are frozen. */
export const HALF_YEAR = {
  from: '2026-01-01',
  runs: new Date('2026-06-01T04:00:00Z'),
  frozen: new Date('2026-07-05T04:00:00Z'),
};

/** Who serves in one street of the city, twenty workers in a community; the codes of all others differ from it in digits 5 to 8. */
export const STREET = { code: '510100000', workers: 140, leaders: 1260 };
const WORKERS_A_COMMUNITY = 20;
const LEADERS_A_WORKER = STREET.leaders / STREET.workers;
/** Of a leader in half a year: two facts of a visit and of an opinion, seven of a matter. */
const [VISITS, MATTERS, OPINIONS] = [8, 9, 6];
const DAY_MS = 86_400_000;

/** What the subgraphs tell of the workers and leaders of one street in half a year, those of one subject in their order. */
export function* streetFacts(): Generator<Fact> {
  for (let n = 0; n < STREET.workers; n++) {
    const community = `${STREET.code}${digits(Math.floor(n / WORKERS_A_COMMUNITY))}`;
    const general = `${community}${digits((n % WORKERS_A_COMMUNITY) + 1)}`;
    yield post('GRID_WORKER', general, randomUUID());
    for (let leader = 1; leader <= LEADERS_A_WORKER; leader++) yield* leaderFacts(`${general}${digits(leader)}`);
  }
}

function* leaderFacts(micro: string): Generator<Fact> {
  const personId = randomUUID();
  yield post('MICRO_GRID_LEADER', micro, personId);
  for (let n = 0; n < VISITS; n++) yield* visit(micro, personId, n);
  for (let n = 0; n < MATTERS; n++) yield* matter(micro, personId, n);
  for (let n = 0; n < OPINIONS; n++) yield* opinion(micro, personId, n);
}

function post(role: 'GRID_WORKER' | 'MICRO_GRID_LEADER', gridCode: string, personId: string): Fact {
  const data = { personId, role, startsOn: HALF_YEAR.from, endsOn: '2026-12-31' };
  return toldAt('2025-12-20T00:00:00.000Z', 'appointment.started.v1', { subject: randomUUID(), gridCode, data });
}

function* visit(micro: string, visitorId: string, n: number): Generator<Fact> {
  const time = momentOf(n);
  const about = { subject: randomUUID(), gridCode: micro.slice(0, 15) };
  yield toldAt(time, 'care_visit.due.v1', { ...about, data: { visitorId, dueOn: time.slice(0, 10) } });
  const status = n % 7 === 0 ? 'MISSED' : 'DONE';
  yield toldAt(time, 'care_visit.settled.v1', { ...about, data: { visitorId, status } });
}

function* matter(gridCode: string, handlerId: string, n: number): Generator<Fact> {
  const time = momentOf(n);
  const dueAt = new Date(Date.parse(time) + 5 * DAY_MS).toISOString();
  const data = { kind: 'A1', severity: 'ORDINARY', level: 'L1', dueAt, handlerId } as const;
  const about = { subject: randomUUID(), gridCode, data };
  yield toldAt(time, 'matter.reported.v1', about);
  yield toldAt(time, 'matter.accepted.v1', about);
  const replied = { ...data, isFirst: true, isOnTime: n % 5 > 0 };
  yield toldAt(time, 'matter.replied.v1', { ...about, data: replied });
  for (const type of ['matter.started.v1', 'matter.resolved.v1', 'matter.verified.v1', 'matter.closed.v1'] as const) {
    yield toldAt(time, type, about);
  }
}

function* opinion(gridCode: string, takenById: string, n: number): Generator<Fact> {
  const time = momentOf(n);
  const about = { subject: randomUUID(), gridCode };
  yield toldAt(time, 'opinion.taken.v1', { ...about, data: { topic: 'D1', takenById, dueAt: time } });
  const isInTime = n % 4 > 0;
  yield toldAt(time, 'opinion.answered.v1', { ...about, data: { takenById, answeredById: takenById, isInTime } });
}

/** A fact as its subgraph told it then. */
function toldAt<Type extends FactType>(time: string, type: Type, content: FactContent<Type>): Fact {
  const emitter = type.startsWith('appointment.') ? 'people' : 'community-services';
  return { ...factOf(type, content, emitter), time };
}

/** Spread over the six months. */
function momentOf(n: number): string {
  return new Date(Date.UTC(2026, n % 6, 1 + ((n * 7) % 27), 3)).toISOString();
}

function digits(number: number): string {
  return String(number).padStart(3, '0');
}

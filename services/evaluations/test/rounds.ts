import { Role, type Actor } from '@microgrid/access/actor';
import type { Fact } from '@microgrid/facts/fact';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { heardFactsConsumer } from '../src/heard/heard-facts.consumer.ts';
import { keepRounds } from '../src/round/jobs/keep-rounds.job.ts';
import { keepRoundsOpen } from '../src/round/jobs/open-rounds.job.ts';
import { evaluations } from '../src/subgraph.ts';
import { STREET } from './actors.ts';

export const COMMUNITY = `${STREET}005`;
export const GENERAL = `${COMMUNITY}007`;
export const MICRO = `${GENERAL}003`;
export const idOf = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const person = (n: number, role: Role, scope: string): Actor => ({ subject: idOf(n), grants: [{ role, scope }] });
export const leader = person(1, Role.MICRO_GRID_LEADER, MICRO);
export const otherLeader = person(2, Role.MICRO_GRID_LEADER, `${GENERAL}004`);
export const worker = person(3, Role.GRID_WORKER, GENERAL);
export const LEADERS_POST = idOf(101);
const WORKERS_POST = idOf(103);

/** A fact as the stream would bring it; those of one subject stand in their order. */
export type Told = Fact;

let made = 0;
/** A fact told at `time`; the ones that no subgraph tells yet too. */
export function told(type: string, time: string, about: { subject: string; gridCode?: string; data: object }): Told {
  const { subject, gridCode: gridcode = MICRO, data } = about;
  const envelope = {
    specversion: '1.0',
    id: idOf(900_000 + made++),
    source: '/test',
    datacontenttype: 'application/json',
  };
  // Through JSON, as it comes over the bus; the catalogue's own test says that each emitter keeps to its type.
  const fact: Fact = JSON.parse(
    JSON.stringify({ ...envelope, type, subject, time: at(time).toISOString(), gridcode, data }),
  );
  return fact;
}

/** A moment in Asia/Shanghai: a day alone is its noon. */
export function at(time: string): Date {
  return new Date(time.includes('T') ? `${time}+08:00` : `${time}T12:00:00+08:00`);
}

/** What is stored of results, and of the evidence behind them, in an order of its own. */
interface Stored {
  readonly evaluations: unknown[];
  readonly values: unknown[];
  readonly evidence: unknown[];
}

export interface Rounds extends TestSubgraph {
  /** Hears these, as many at once as given. */
  hear(facts: readonly Told[]): Promise<void>;
  /** Lets it be this time, and the job do what is due then. */
  goOn(time: string): Promise<void>;
  /** All that are computed count as reviewed. */
  review(): Promise<void>;
  /** What internal work sees. */
  rows<Row>(query: string): Promise<Row[]>;
  stored(): Promise<Stored>;
  roundOf(subject: string): Promise<{ id: string; status: string; version: number }>;
}

export async function openRounds(): Promise<Rounds> {
  const world = await openTestSubgraph(evaluations);
  const { database } = world.subgraph;
  const rows = <Row>(query: string) =>
    database.transaction(async (em) => {
      const found = await sql.raw<Row>(query).execute(em.getKysely<unknown>());
      return found.rows;
    });
  return {
    ...world,
    rows,
    hear: (facts) => database.transaction(async (em) => heardFactsConsumer.handleMany?.(facts, em)),
    async goOn(time) {
      await world.stopClockAt(at(time));
      await world.runJob(keepRoundsOpen, { now: at(time) });
      await world.runJob(keepRounds, { now: at(time) });
    },
    async review() {
      await rows(`update evaluations.evaluation set status = 'REVIEWED' where status = 'COMPUTED'`);
    },
    stored: async () => ({
      evaluations:
        await rows(`select id, round_id, appointment_id, department_id, person_id, grid_code, status, served_days,
        score, grade, not_rated from evaluations.evaluation order by id`),
      values: await rows('select * from evaluations.indicator_value order by evaluation_id, indicator_code'),
      evidence: await rows('select * from evaluations.evidence order by id'),
    }),
    async roundOf(subject) {
      const [round] = await rows<{ id: string; status: string; version: number }>(
        `select id, status, version from evaluations.evaluation_round where subject = '${subject}' order by period_to limit 1`,
      );
      if (round === undefined) throw new Error(`no round of ${subject}`);
      return round;
    },
  };
}

const started = (subject: string, personId: string, role: string, gridCode: string) =>
  told('appointment.started.v1', '2025-12-20', {
    subject,
    gridCode,
    data: { personId, role, startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });

/** The posts of the leader and of the worker. */
export const posts = (): Told[] => [
  started(LEADERS_POST, idOf(1), 'MICRO_GRID_LEADER', MICRO),
  started(WORKERS_POST, idOf(3), 'GRID_WORKER', GENERAL),
];

let subjects = 1000;
const next = () => idOf(++subjects);

export function visit(status: string | null, day = '2026-02-10', subject = next()): Told[] {
  const about = { subject, gridCode: GENERAL };
  const due = told('care_visit.due.v1', day, { ...about, data: { visitorId: idOf(1), dueOn: day } });
  if (status === null) return [due];
  return [due, told('care_visit.settled.v1', `${day}T18:00:00`, { ...about, data: { visitorId: idOf(1), status } })];
}

const matterData = (own: object = {}) => ({
  kind: 'A1',
  severity: 'ORDINARY',
  level: 'L1',
  dueAt: at('2026-02-20').toISOString(),
  handlerId: idOf(1),
  ...own,
});

/** A fact of a matter. */
function matter(subject: string, name: string, day: string, own: object = {}): Told {
  return told(`matter.${name}.v1`, day, { subject, data: matterData(own) });
}

function replied(isOnTime: boolean): Told[] {
  const subject = next();
  return [
    matter(subject, 'reported', '2026-02-10'),
    matter(subject, 'replied', '2026-02-12', { isFirst: true, isOnTime }),
  ];
}

/** What the leader of the tests did in the first quarter of 2026: worth 60.5 of the 75 weights that can be measured. */
export function firstQuarter(): Told[] {
  const shiftId = next();
  const emergency = next();
  const opinion = (isInTime: boolean) => {
    const subject = next();
    const taken = { topic: 'D1', takenById: idOf(1), dueAt: at('2026-03-05').toISOString() };
    const answered = { takenById: idOf(1), answeredById: idOf(1), isInTime };
    return [
      told('opinion.taken.v1', '2026-03-01', { subject, data: taken }),
      told('opinion.answered.v1', '2026-03-02', { subject, data: answered }),
    ];
  };
  const risk = (finding: string) =>
    matter(next(), 'risk_reviewed', '2026-02-15', { dueAt: null, reportedInPostId: LEADERS_POST, finding });
  const activity = next();
  const required = (topicCode: string) =>
    told('competence.required.v1', '2025-12-01', {
      subject: `${topicCode}:MICRO_GRID_LEADER`,
      gridCode: '000000000',
      data: { topicCode, role: 'MICRO_GRID_LEADER', since: '2026-01-01', until: null },
    });
  const call = { step: 1, as: 'ON_CALL', calledId: idOf(1), shiftId, answerBy: at('2026-02-01').toISOString() };
  return [
    ...Array.from({ length: 8 }, () => visit('DONE')).flat(),
    ...visit('DECLINED'),
    ...visit('MISSED'),
    ...[true, true, true, true, false].flatMap(replied),
    ...[true, true, true, false].flatMap(opinion),
    ...['HELD_UP', 'HELD_UP', 'NOT_FOUND'].map(risk),
    told('emergency.called.v1', '2026-02-01', { subject: emergency, data: call }),
    told('emergency.answered.v1', '2026-02-01T12:03:00', {
      subject: emergency,
      data: { calledId: idOf(1), shiftId, answer: 'COMING', isInTime: true },
    }),
    told('activity.held.v1', '2026-03-10', { subject: activity, data: { organiserId: idOf(1), attendanceCount: 9 } }),
    told('activity.closed.v1', '2026-03-20', {
      subject: activity,
      data: { organiserId: idOf(1), actionCount: 2, ownedActionCount: 2 },
    }),
    required('FIRE'),
    required('FIRST_AID'),
    told('competence.recorded.v1', '2026-01-20', {
      subject: next(),
      data: { personId: idOf(1), topicCode: 'FIRE', kind: 'ONE_TO_ONE', outcome: 'COMPETENT', validTo: null },
    }),
  ];
}

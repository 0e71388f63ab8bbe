import type { Actor } from '@microgrid/access/actor';
import { Random } from '@microgrid/sample-network/random';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids, knowStations } from '../../test/known.ts';
import { COMMUNITY, head, idOf, leader, neighbour, officer, person, resident, worker } from '../../test/people.ts';
import { activityRow } from '../../test/rows.ts';
import { RegistrationEntity } from '../registration/registration.entity.ts';
import { communityServices } from '../subgraph.ts';
import { ActivityEntity } from './activity.entity.ts';
import { offeredActivityMoves } from './activity.states.ts';
import type { ActivityAction, ActivityStatus } from './activity.terms.ts';
import { startActivities } from './clock/start-activities.job.ts';
import { ActivityOutcomeEntity } from './outcome/activity-outcome.entity.ts';

const STEPS = 14;
const HOUR_MS = 3_600_000;
const STATION = idOf(9701);
const people = { resident, neighbour, third: person(31), leader, worker, head, officer };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];
/** Who serves there, and so sees a draft. */
const serving: ReadonlySet<Who> = new Set(['leader', 'worker', 'head']);

/** An activity of the leader, and who has a seat and who waits, told without the code that keeps them. */
interface Told {
  now: number;
  startsAt: number;
  status: ActivityStatus;
  wasAnnounced: boolean;
  capacity: number;
  seats: Who[];
  line: Who[];
  hasOwnerlessAction: boolean;
}

const deeds: Record<ActivityAction, { mutation: string; input: string; isUnversioned?: true }> = {
  PUBLISH: { mutation: 'approveActivity', input: 'MoveActivityInput' },
  CHANGE: { mutation: 'changeActivity', input: 'ChangeActivityInput' },
  REGISTER: { mutation: 'registerForActivity', input: 'RegisterForActivityInput', isUnversioned: true },
  CANCEL_REGISTRATION: { mutation: 'cancelRegistration', input: 'CancelRegistrationInput', isUnversioned: true },
  START: { mutation: 'none', input: 'none' },
  END: { mutation: 'endActivity', input: 'EndActivityInput' },
  RECORD_OUTCOME: { mutation: 'recordActivityOutcome', input: 'RecordActivityOutcomeInput', isUnversioned: true },
  CLOSE: { mutation: 'closeActivity', input: 'MoveActivityInput' },
  POSTPONE: { mutation: 'postponeActivity', input: 'PostponeActivityInput' },
  RESCHEDULE: { mutation: 'changeActivity', input: 'ChangeActivityInput' },
  CANCEL: { mutation: 'cancelActivity', input: 'CancelActivityInput' },
};

describe('an activity that anybody does anything with', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await knowStations(services, [STATION]);
  });
  afterAll(() => services.close());

  const em = () => services.subgraph.database.orm.em.fork();
  let made = 0;
  /** The only one there is: nothing else begins by the clock. */
  const drafted = async () => {
    await em().nativeDelete(ActivityOutcomeEntity, {});
    await em().nativeDelete(RegistrationEntity, {});
    await em().nativeDelete(ActivityEntity, {});
    const draft = { status: 'DRAFT' as const, publishedAt: null, stationId: STATION, capacity: 2 };
    const row = activityRow(++made, draft);
    await services.insert(ActivityEntity, [row]);
    return row;
  };
  const look = async (id: string, actor: Actor) => {
    const query = `query ($id: ID!) { activity(id: $id) { status capacity seatsLeft waitingCount availableActions
      myRegistration { status position } } }`;
    return (await services.ask(query, { id }, actor)).data.activity;
  };

  /** What is sent, as it would be right for whoever may. */
  const saidWith = (action: ActivityAction, told: Told, random: Random): object => {
    const hours = random.int(2, 40);
    const [startsAt, endsAt] = [hours, hours + 1].map((from) => new Date(told.now + from * HOUR_MS));
    const isChangedInTime = told.status !== 'POSTPONED' && (random.chance(30) || told.startsAt <= told.now);
    const isAction = random.chance(60) && !told.hasOwnerlessAction;
    const said: Partial<Record<ActivityAction, object>> = {
      CHANGE: { capacity: random.int(1, 4), ...(isChangedInTime ? { startsAt, endsAt } : {}) },
      RESCHEDULE: { startsAt, endsAt },
      POSTPONE: { reason: '停电（样例）' },
      CANCEL: { reason: '讲师生病（样例）' },
      END: { attendanceCount: random.int(0, 9) },
      RECORD_OUTCOME: { kind: isAction ? 'ACTION' : 'DECISION', text: '每月一次（样例）' },
    };
    return said[action] ?? {};
  };

  it(
    `makes exactly the moves that it says are possible, ${RUNS} times over`,
    {
      timeout: LIVES_MS,
    },
    async () => {
      const random = new Random(seedOr(31), COMMUNITY, 'runs of activities');
      const taken = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const now = Date.now();
        await services.stopClockAt(new Date(now));
        const { id, startsAt } = await drafted();
        const told: Told = {
          now,
          startsAt: startsAt.getTime(),
          status: 'DRAFT',
          wasAnnounced: false,
          capacity: 2,
          seats: [],
          line: [],
          hasOwnerlessAction: false,
        };
        for (let step = 0; step < STEPS; step++) {
          if (random.chance(told.status === 'DRAFT' ? 4 : 20)) {
            told.now += random.pick([1, 24]) * HOUR_MS;
            await services.stopClockAt(new Date(told.now));
            if (begins(told)) taken.add('START');
            // Whoever asks in the minute before the job is told the same.
            if (random.chance(50)) await services.runJob(startActivities);
          }
          const onward = whos.filter((who) =>
            possibleFor(told, who).some((action) => !taken.has(edgeOf(action, told))),
          );
          const who = random.pick(onward.length > 0 && random.chance(60) ? onward : whos);
          const possible = possibleFor(told, who);
          const fresh = possible.filter((action) => !taken.has(edgeOf(action, told)));
          const onwards = possible.filter((action) => action !== 'CANCEL');
          const choice = [fresh, onwards].find((moves) => moves.length > 0 && random.chance(60));
          const picked = random.pick(choice ?? offeredActivityMoves);
          // A new time is that alone of what was put off.
          const action = picked === 'RESCHEDULE' && told.status !== 'POSTPONED' ? 'CHANGE' : picked;
          const { mutation, input, isUnversioned } = deeds[action];
          const before = await em().findOneOrFail(ActivityEntity, id);
          const said = saidWith(action, told, random);
          const sent = { activityId: id, ...(isUnversioned ? {} : { expectedVersion: before.version }), ...said };
          const query = `mutation ($input: ${input}!) { ${mutation}(input: $input) { id } }`;
          const { codes, errors } = await services.ask(query, { input: sent }, people[who]);
          const about = `${run} ${step} ${action} by the ${who} from ${told.status}: ${errors[0]?.message}`;
          if (possible.includes(action)) {
            expect({ about, codes }).toEqual({ about, codes: [] });
            taken.add(edgeOf(action, told));
            tell(told, { action, who, said });
          } else {
            const refusals = isSeenBy(told, who) ? ['FORBIDDEN', 'CONFLICT'] : ['NOT_FOUND'];
            expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          }
          await expectAsTold(id, told, { about, asked: step === STEPS - 1 ? whos : [who, random.pick(whos)] });
        }
      }
      expect(edges.filter((edge) => !taken.has(edge))).toEqual([]);
    },
  );

  const expectAsTold = async (id: string, told: Told, { about, asked }: { about: string; asked: readonly Who[] }) => {
    const { status, capacity, seats, line } = told;
    const outline = { status, capacity, seatsLeft: Math.max(0, capacity - seats.length), waitingCount: line.length };
    for (const who of asked) {
      const seen = await look(id, people[who]);
      if (!isSeenBy(told, who)) {
        expect({ about, who, seen }).toEqual({ about, who, seen: null });
        continue;
      }
      // Under way from its start on, which the row may say a minute later.
      const { availableActions, myRegistration, ...rest } = seen;
      const isBegun = status === 'ONGOING' && rest.status !== 'ONGOING';
      expect({ about, who, ...rest }).toEqual({ about, who, ...outline, ...(isBegun ? { status: rest.status } : {}) });
      expect({ about, who, availableActions }).toEqual({ about, who, availableActions: possibleFor(told, who) });
      const own = seats.includes(who)
        ? { status: 'REGISTERED', position: null }
        : line.includes(who)
          ? { status: 'WAITING', position: line.indexOf(who) + 1 }
          : expect.toSatisfy((one: { status: string } | null) => one === null || one.status === 'CANCELLED');
      expect({ about, who, myRegistration }).toEqual({ about, who, myRegistration: own });
    }
  };
});

const coming: ReadonlySet<ActivityStatus> = new Set(['PUBLISHED', 'FULL']);
const edges = [
  'PUBLISH DRAFT',
  ...['DRAFT', 'PUBLISHED', 'FULL', 'POSTPONED'].flatMap((status) => [`CHANGE ${status}`, `CANCEL ${status}`]),
  ...['PUBLISHED', 'FULL'].flatMap((status) => [`REGISTER ${status}`, `POSTPONE ${status}`]),
  ...['PUBLISHED', 'FULL', 'POSTPONED'].map((status) => `CANCEL_REGISTRATION ${status}`),
  'START',
  'END ONGOING',
  'RECORD_OUTCOME HELD',
  'RECORD_OUTCOME HELD with an action of nobody',
  'CLOSE HELD',
  'RESCHEDULE POSTPONED',
];

function edgeOf(action: ActivityAction, { status, hasOwnerlessAction }: Told): string {
  return `${action} ${status}${hasOwnerlessAction ? ' with an action of nobody' : ''}`;
}

function isSeenBy({ wasAnnounced }: Told, who: Who): boolean {
  return wasAnnounced || serving.has(who);
}

/** Whether it is under way now, which the clock alone decides. */
function begins(told: Told): boolean {
  const isNow = told.startsAt <= told.now && coming.has(told.status);
  if (isNow) told.status = 'ONGOING';
  return isNow;
}

function possibleFor(told: Told, who: Who): ActivityAction[] {
  const { status, seats, line } = told;
  const isRegistered = seats.includes(who) || line.includes(who);
  const isComing = coming.has(status);
  const isOpen = isComing || status === 'DRAFT' || status === 'POSTPONED';
  const may: Record<ActivityAction, boolean> = {
    PUBLISH: who === 'head' && status === 'DRAFT' && told.startsAt > told.now,
    CHANGE: who === 'leader' && isOpen,
    REGISTER: !isRegistered && isComing,
    CANCEL_REGISTRATION: isRegistered && (isComing || status === 'POSTPONED'),
    START: false,
    END: who === 'leader' && status === 'ONGOING',
    RECORD_OUTCOME: who === 'leader' && status === 'HELD',
    CLOSE: who === 'leader' && status === 'HELD' && !told.hasOwnerlessAction,
    POSTPONE: (who === 'leader' || who === 'head') && isComing,
    RESCHEDULE: who === 'leader' && status === 'POSTPONED',
    CANCEL: (who === 'leader' || who === 'head') && isOpen,
  };
  return isSeenBy(told, who) ? offeredActivityMoves.filter((action) => may[action]) : [];
}

/** What becomes of it, in the words of the domain. */
function tell(told: Told, { action, who, said }: { action: ActivityAction; who: Who; said: object }): void {
  if (action === 'REGISTER') (hasFreeSeat(told) && told.line.length === 0 ? told.seats : told.line).push(who);
  if (action === 'CANCEL_REGISTRATION') {
    told.seats = told.seats.filter((one) => one !== who);
    told.line = told.line.filter((one) => one !== who);
  }
  if ('capacity' in said) told.capacity = Number(said.capacity);
  if ('startsAt' in said && said.startsAt instanceof Date) told.startsAt = said.startsAt.getTime();
  if (action === 'RECORD_OUTCOME' && 'kind' in said) told.hasOwnerlessAction ||= said.kind === 'ACTION';
  told.wasAnnounced ||= action === 'PUBLISH';
  const after: Partial<Record<ActivityAction, ActivityStatus>> = {
    PUBLISH: 'PUBLISHED',
    RESCHEDULE: 'PUBLISHED',
    POSTPONE: 'POSTPONED',
    CANCEL: 'CANCELLED',
    END: 'HELD',
    CLOSE: 'CLOSED',
  };
  told.status = after[action] ?? told.status;
  if (!coming.has(told.status)) return;
  while (hasFreeSeat(told) && told.line.length > 0) told.seats.push(...told.line.splice(0, 1));
  told.status = hasFreeSeat(told) ? 'PUBLISHED' : 'FULL';
}

function hasFreeSeat({ seats, capacity }: Told): boolean {
  return seats.length < capacity;
}

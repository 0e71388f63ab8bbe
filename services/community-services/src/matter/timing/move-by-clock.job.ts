import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { Job } from '@microgrid/subgraph/job';
import { workingDayDeadline } from '@microgrid/working-days';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endWithMatter } from '../../emergency/end-emergency.ts';
import { endAssignment } from '../assignment/end-assignment.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { endedStatuses } from '../matter.states.ts';
import type { MatterAction, MatterStatus } from '../matter.terms.ts';
import { resumed } from './resume-matter.ts';

const TEN_MINUTES_MS = 10 * 60 * 1000;
const AT_ONCE = 100;
const DAYS_TO_ANSWER = 10;

/**
 * The moves that the clock makes: what was put off goes on on its day, a phoned report that nobody answered goes out after
 * 10 working days, and what was split closes once all parts have ended.
 */
export const moveByClock: Job = {
  name: 'move-matters-by-clock',
  everyMs: TEN_MINUTES_MS,
  atMidnight: true,
  async run({ database, closing, log }) {
    for (const move of [resume, giveUp, closeSplit]) {
      let moved = AT_ONCE;
      while (moved === AT_ONCE && !closing.aborted) {
        moved = await database.transaction((em) => moveSome(em, move));
        if (moved > 0) log.info({ action: move.action, matters: moved }, 'the clock moved matters');
      }
    }
  },
};

/** A move that nobody makes by hand. */
interface ClockMove {
  readonly action: MatterAction;
  readonly to: MatterStatus;
  readonly due: (em: SqlEntityManager, limit: number) => Promise<string[]>;
  /** Looks again once the matter is locked. */
  readonly isStillDue: (matter: MatterEntity) => boolean;
  readonly change: (deed: { em: SqlEntityManager; matter: MatterEntity; at: Date }) => object | Promise<object>;
  readonly fact: 'matter.resumed.v1' | 'matter.referred_elsewhere.v1' | 'matter.closed.v1';
}

const now = 'community_services.moment()';
const ended = endedStatuses.map((status) => `'${status}'`).join(', ');

const resume: ClockMove = {
  action: 'RESUME',
  to: 'IN_PROGRESS',
  due: (em, limit) =>
    idsOf(em, `status = 'ON_HOLD' and hold_until <= (${now} at time zone 'Asia/Shanghai')::date`, limit),
  isStillDue: ({ status }) => status === 'ON_HOLD',
  change: resumed,
  fact: 'matter.resumed.v1',
};

const giveUp: ClockMove = {
  action: 'DECLARE_OUT_OF_SCOPE',
  to: 'OUT_OF_SCOPE',
  async due(em, limit) {
    const returned = await em.execute<{ id: string; at: string; now: string }[]>(
      `select matter.id, last.at, ${now} as now from community_services.matter
        cross join lateral (select max(at) as at from community_services.matter_event where matter_id = matter.id) as last
        where status = 'RETURNED' and channel = 'PHONE' order by last.at limit ${limit}`,
    );
    return returned.filter(({ at, now: today }) => isUnanswered(new Date(at), new Date(today))).map(({ id }) => id);
  },
  isStillDue: ({ status }) => status === 'RETURNED',
  change: () => ({}),
  fact: 'matter.referred_elsewhere.v1',
};

function isUnanswered(returnedAt: Date, today: Date): boolean {
  const deadline = workingDayDeadline(returnedAt, DAYS_TO_ANSWER);
  return deadline.status === 'SET' && deadline.dueAt < today;
}

const closeSplit: ClockMove = {
  action: 'CLOSE',
  to: 'CLOSED',
  due: (em, limit) =>
    idsOf(
      em,
      `is_split and status not in (${ended}) and not exists (
        select 1 from community_services.matter as part where part.part_of_id = matter.id and part.status not in (${ended}))`,
      limit,
    ),
  isStillDue: ({ status, isSplit }) => isSplit && !isEnd(status),
  change: ({ matter, at }) => ({
    resolvedAt: matter.resolvedAt ?? at,
    closedAt: at,
    holdUntil: null,
    holdReason: null,
    holdApprovedById: null,
  }),
  fact: 'matter.closed.v1',
};

function isEnd(status: MatterStatus): boolean {
  return endedStatuses.some((end) => end === status);
}

async function idsOf(em: SqlEntityManager, condition: string, limit: number): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from community_services.matter where ${condition} order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** @returns how many were due: a full number says that there may be more. */
async function moveSome(em: SqlEntityManager, move: ClockMove): Promise<number> {
  const due = await move.due(em, AT_ONCE);
  const matters = await em.find(
    MatterEntity,
    { id: { $in: due } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const matter of matters) if (move.isStillDue(matter)) await makeMove(em, matter, move);
  return due.length;
}

async function makeMove(em: SqlEntityManager, matter: MatterEntity, { action, to, change, fact }: ClockMove) {
  const { id: matterId, status: fromStatus } = matter;
  const { step, at } = await nextStep(em, matterId);
  em.assign(matter, { ...(await change({ em, matter, at })), status: to });
  const event = { id: newId(), matterId, step, action, fromStatus, toStatus: to, actorId: null, at };
  em.create(MatterEventEntity, event);
  record(em, fact, matterFactOf(matter));
  // As with a move by hand: whoever was called or had it in hand is done with it.
  await em.flush();
  await endWithMatter(em, matter, at);
  if (isEnd(to)) await endAssignment(em, matterId, { outcome: 'DONE' });
}

import type { Database } from '@microgrid/database/database';
import { Conflict } from '@microgrid/subgraph/errors';
import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requirePossible } from '../moves/move-round.ts';
import { countIn } from '../moves/evaluations-of-round.ts';
import { frozenByClockOn, isArchivedBy, leastSelfReviewUntil } from '../round.deadlines.ts';
import { EvaluationRoundEntity } from '../round.entity.ts';
import { tellRound } from '../round.facts.ts';
import type { EvaluationRoundStatus } from '../round.terms.ts';
import { fillRound, roundsToFill } from './open-rounds.ts';
import { workRounds } from './work-rounds.ts';

const EVERY_MS = 10_000;

/** Moves the rounds that the clock moves, and brings the evaluations after them; it resumes wherever it was. */
export const keepRounds: Job = {
  name: 'keep-rounds',
  everyMs: EVERY_MS,
  atMidnight: true,
  async run({ database, now, closing, log }) {
    await moveByClock(database, now);
    await fill(database);
    const taken = await workRounds(database.transaction, closing);
    await endComputing(database);
    if (taken > 0) log.info({ steps: taken }, 'evaluations went on with their rounds');
  },
};

/** With whom had a post until the facts were frozen; once gathering has begun, that is done. */
async function fill(database: Database<unknown>): Promise<void> {
  const rounds = await database.transaction((em) => roundsToFill(em, 'FROZEN'));
  for (const round of rounds) await database.transaction((em) => fillRound(em, round));
}

async function moveByClock(database: Database<unknown>, now: Date): Promise<void> {
  const statuses = ['OPEN', 'NOTIFIED', 'FINAL'] satisfies EvaluationRoundStatus[];
  const orderBy = { periodTo: 'asc', id: 'asc' } as const;
  const rounds = await database.orm.em.fork().find(EvaluationRoundEntity, { status: { $in: statuses } }, { orderBy });
  for (const { id, version } of rounds) {
    await database.transaction(async (em) => {
      const round = await em.findOne(EvaluationRoundEntity, { id, version }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const change = round === null ? undefined : await changeByClock(em, round, now);
      if (round === null || change === undefined) return;
      em.assign(round, change);
      await em.flush();
      tellRound(em, round);
    });
  }
}

type Change = Partial<Omit<EvaluationRoundEntity, 'id' | 'version'>>;

async function changeByClock(
  em: SqlEntityManager,
  round: EvaluationRoundEntity,
  at: Date,
): Promise<Change | undefined> {
  const { status, periodTo, finalAt } = round;
  if (status === 'OPEN' && shanghaiDate(at) >= frozenByClockOn(periodTo)) {
    const selfReviewUntil = leastSelfReviewUntil(at);
    // Opened again by a decision, it waits for the street to freeze it.
    if (selfReviewUntil === null || round.reopenReason != null) return undefined;
    return { status: 'FROZEN', frozenAt: at, selfReviewUntil };
  }
  if (status === 'NOTIFIED' && (await isSettled(em, round, at))) return { status: 'FINAL', finalAt: at };
  if (status === 'FINAL' && finalAt != null && isArchivedBy(finalAt, at)) return { status: 'ARCHIVED' };
  return undefined;
}

async function isSettled(em: SqlEntityManager, round: EvaluationRoundEntity, at: Date): Promise<boolean> {
  try {
    await requirePossible({ em, round, at }, 'FINALISE');
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** The last evaluation that is computed makes its round COMPUTED. */
async function endComputing(database: Database<unknown>): Promise<void> {
  const computing = { status: 'FROZEN', computingSince: { $ne: null } } as const;
  const rounds = await database.orm.em.fork().find(EvaluationRoundEntity, computing);
  for (const { id } of rounds) {
    await database.transaction(async (em) => {
      const round = await em.findOne(
        EvaluationRoundEntity,
        { id, ...computing },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (round === null || (await countIn(em, id, ['OPEN', 'SELF_REVIEW'])) > 0) return;
      em.assign(round, { status: 'COMPUTED' });
      await em.flush();
      tellRound(em, round);
    });
  }
}

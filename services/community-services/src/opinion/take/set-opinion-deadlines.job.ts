import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { OpinionEntity } from '../opinion.entity.ts';
import { opinionDueAt } from './opinion-due-at.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OPINIONS_A_TRANSACTION = 500;
/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Gives what waits for an answer the deadline that it has by the calendar of this version: one that is answered, or was
 * merged into one that is, keeps what it had.
 */
export const setOpinionDeadlines: Job = {
  name: 'set-opinion-deadlines',
  everyMs: DAY_MS,
  async run({ database, closing, log }) {
    let set = 0;
    for (let after: string | undefined = FIRST; after !== undefined && !closing.aborted;) {
      const done = await database.transaction((em) => setSome(em, after ?? FIRST));
      set += done.set;
      after = done.last;
    }
    if (set > 0) log.info({ opinions: set }, 'set deadlines of which the calendar was published or changed');
  },
};

/** @returns how many, and the last one looked at, unless there are no more. */
async function setSome(em: SqlEntityManager, after: string): Promise<{ set: number; last: string | undefined }> {
  const looked = await em.find(
    OpinionEntity,
    { answeredAt: null, id: { $gt: after } },
    { orderBy: { id: 'asc' }, limit: OPINIONS_A_TRANSACTION, disableIdentityMap: true },
  );
  const outdated = looked.filter(isOutdated).map(({ id }) => id);
  const order = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const found =
    outdated.length === 0 ? [] : await em.find(OpinionEntity, { id: { $in: outdated }, answeredAt: null }, order);
  for (const opinion of found) em.assign(opinion, { dueAt: opinionDueAt(opinion.takenAt) });
  return { set: found.length, last: looked.length < OPINIONS_A_TRANSACTION ? undefined : looked.at(-1)?.id };
}

/** Whether it is known now, and was not or was another; a calendar that is not published takes nothing back. */
function isOutdated({ takenAt, dueAt }: OpinionEntity): boolean {
  const now = opinionDueAt(takenAt);
  return now !== null && now.getTime() !== dueAt?.getTime();
}

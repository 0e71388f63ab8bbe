import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { sayMoved } from '../selection.facts.ts';
import { noticeStatuses } from '../selection.states.ts';
import { noticeEnd } from './notice.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ROUNDS_A_TRANSACTION = 100;

/**
 * Gives open notices the last day that they have by the calendar of this version, which may have come, or been changed,
 * since they were put up.
 */
export const setNotices: Job = {
  name: 'set-notices',
  everyMs: DAY_MS,
  async run({ database, closing, log }) {
    let set = 0;
    for (let after: string | undefined = FIRST; after !== undefined && !closing.aborted;) {
      const done = await database.transaction((em) => setSome(em, after ?? FIRST));
      set += done.set;
      after = done.last;
    }
    if (set > 0) log.info({ selections: set }, 'set notices of which the calendar was published or changed');
  },
};

/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

const open = { status: { $in: [...noticeStatuses] } };

/** @returns how many, and the last one looked at, unless there are no more. */
async function setSome(em: SqlEntityManager, after: string): Promise<{ set: number; last: string | undefined }> {
  const looked = await em.find(
    SelectionRoundEntity,
    { ...open, id: { $gt: after } },
    { orderBy: { id: 'asc' }, limit: ROUNDS_A_TRANSACTION, disableIdentityMap: true },
  );
  const outdated = looked.filter((round) => dayToSet(round) !== undefined).map(({ id }) => id);
  // As a rule there are none, and then nobody who moves a selection waits.
  const rounds =
    outdated.length === 0
      ? []
      : await em.find(
          SelectionRoundEntity,
          { ...open, id: { $in: outdated } },
          { lockMode: LockMode.PESSIMISTIC_WRITE },
        );
  for (const round of rounds) {
    round.noticeUntil = dayToSet(round) ?? round.noticeUntil;
    await sayMoved(em, round);
  }
  return { set: rounds.length, last: looked.length < ROUNDS_A_TRANSACTION ? undefined : looked.at(-1)?.id };
}

/** The last day that it has now, where that is known and is not the one that it was given. */
function dayToSet({ noticePostedAt, noticeUntil = null }: SelectionRoundEntity): string | undefined {
  const day = noticePostedAt == null ? null : noticeEnd(noticePostedAt);
  return day === null || day === noticeUntil ? undefined : day;
}

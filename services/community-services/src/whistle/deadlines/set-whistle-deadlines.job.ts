import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { WhistleEntity } from '../whistle.entity.ts';
import { openWhistleStatuses } from '../whistle.states.ts';
import { whistleDueAt } from './whistle-deadlines.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 100;
/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Gives open whistles the deadline that they have by the calendar of this version, as `setDeadlines` does for matters. */
export const setWhistleDeadlines: Job = {
  name: 'set-whistle-deadlines',
  everyMs: DAY_MS,
  async run({ database, closing, log }) {
    let set = 0;
    for (let after: string | undefined = FIRST; after !== undefined && !closing.aborted;) {
      const done = await database.transaction((em) => setSome(em, after ?? FIRST));
      set += done.set;
      after = done.last;
    }
    if (set > 0) log.info({ whistles: set }, 'set deadlines of which the calendar was published or changed');
  },
};

/** @returns how many, and the last one looked at, unless there are no more. */
async function setSome(em: SqlEntityManager, after: string): Promise<{ set: number; last: string | undefined }> {
  const looked = await em.find(
    WhistleEntity,
    { status: { $in: [...openWhistleStatuses] }, id: { $gt: after } },
    { orderBy: { id: 'asc' }, limit: AT_ONCE, disableIdentityMap: true },
  );
  const outdated = looked.filter((whistle) => newDueAt(whistle) !== undefined).map(({ id }) => id);
  const whistles =
    outdated.length === 0
      ? []
      : await em.find(WhistleEntity, { id: { $in: outdated } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const whistle of whistles) em.assign(whistle, { dueAt: newDueAt(whistle) ?? whistle.dueAt ?? null });
  return { set: whistles.length, last: looked.length < AT_ONCE ? undefined : looked.at(-1)?.id };
}

/** The deadline that it has now, where that is known and is not the one that it was given. */
function newDueAt({ blownAt, dueAt }: WhistleEntity): Date | undefined {
  const now = whistleDueAt(blownAt);
  return now === null || now.getTime() === dueAt?.getTime() ? undefined : now;
}

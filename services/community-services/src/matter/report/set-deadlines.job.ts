import type { Job } from '@microgrid/subgraph/job';
import { newId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { endedStatuses } from '../matter.states.ts';
import { matterDeadline } from './matter-deadline.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MATTERS_A_TRANSACTION = 100;

/**
 * Gives the open matters whose deadline could not be known when they were reported the one that they have by now, with a
 * version that has the calendar. What ended without one stays without: its figures do not change any more.
 */
export const setDeadlines: Job = {
  name: 'set-deadlines',
  everyMs: DAY_MS,
  async run({ database, closing, log }) {
    let set = 0;
    for (let after: string | undefined = FIRST; after !== undefined && !closing.aborted;) {
      const done = await database.transaction((em) => setSome(em, after ?? FIRST));
      set += done.set;
      after = done.last;
    }
    if (set > 0) log.info({ matters: set }, 'set deadlines of which the calendar was not published');
  },
};

/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** @returns how many, and the last one looked at, unless there are no more. */
async function setSome(em: SqlEntityManager, after: string): Promise<{ set: number; last: string | undefined }> {
  const unknown = { dueStatus: 'CALENDAR_NOT_PUBLISHED', status: { $nin: [...endedStatuses] } } as const;
  const matters = await em.find(
    MatterEntity,
    { ...unknown, id: { $gt: after } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, limit: MATTERS_A_TRANSACTION },
  );
  let set = 0;
  for (const matter of matters) {
    const deadline = matterDeadline(matter, matter.reportedAt);
    if (deadline.dueStatus === 'CALENDAR_NOT_PUBLISHED') continue;
    em.assign(matter, deadline);
    const { id: matterId, status } = matter;
    const event = { action: 'RECLASSIFY', fromStatus: status, toStatus: status, actorId: null } as const;
    em.create(MatterEventEntity, { id: newId(), matterId, ...event, ...(await nextStep(em, matterId)) });
    set++;
  }
  return { set, last: matters.length < MATTERS_A_TRANSACTION ? undefined : matters.at(-1)?.id };
}

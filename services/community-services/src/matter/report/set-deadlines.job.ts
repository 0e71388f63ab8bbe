import type { Job } from '@microgrid/subgraph/job';
import { newId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { endedStatuses } from '../matter.states.ts';
import { calendarSeverities, matterDeadline } from './matter-deadline.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MATTERS_A_TRANSACTION = 100;

/**
 * Gives open matters the deadline that they have by the calendar of this version, which may have come, or been changed, since
 * they were reported. What ended keeps what it had: its figures do not change any more.
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
    if (set > 0) log.info({ matters: set }, 'set deadlines of which the calendar was published or changed');
  },
};

/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

const open = { status: { $nin: [...endedStatuses] } };

/** @returns how many, and the last one looked at, unless there are no more. */
async function setSome(em: SqlEntityManager, after: string): Promise<{ set: number; last: string | undefined }> {
  const looked = await em.find(
    MatterEntity,
    { ...open, severity: { $in: [...calendarSeverities] }, id: { $gt: after } },
    { orderBy: { id: 'asc' }, limit: MATTERS_A_TRANSACTION, disableIdentityMap: true },
  );
  const outdated = looked.filter((matter) => deadlineToSet(matter) !== undefined).map(({ id }) => id);
  // As a rule there are none, and then nobody who moves a matter waits.
  const matters =
    outdated.length === 0
      ? []
      : await em.find(MatterEntity, { ...open, id: { $in: outdated } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const matter of matters) {
    em.assign(matter, deadlineToSet(matter) ?? {});
    const { id: matterId, status } = matter;
    const event = { action: 'RECLASSIFY', fromStatus: status, toStatus: status, actorId: null } as const;
    em.create(MatterEventEntity, { id: newId(), matterId, ...event, ...(await nextStep(em, matterId)) });
  }
  return {
    set: matters.length,
    last: looked.length < MATTERS_A_TRANSACTION ? undefined : looked.at(-1)?.id,
  };
}

/** The deadline that it has now, where that is known and is not the one that it was given. */
function deadlineToSet(matter: MatterEntity) {
  const deadline = matterDeadline(matter, matter.reportedAt);
  const isKept = deadline.dueStatus === 'CALENDAR_NOT_PUBLISHED' || isSame(deadline.dueAt, matter.dueAt);
  return isKept ? undefined : deadline;
}

function isSame(one: Date | null, other: Date | null | undefined): boolean {
  return one?.getTime() === other?.getTime();
}

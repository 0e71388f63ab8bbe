import type { Job, JobContext } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { nextStep } from '../../matter/history/next-step.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { endEmergency, isOver } from '../end-emergency.ts';
import { EmergencyEntity } from '../emergency.entity.ts';
import { emergencyAfter } from '../emergency.states.ts';
import { callOn } from './call-on.ts';
import { longestWaitMs, waitMs } from './chain.ts';

const FIVE_SECONDS_MS = 5 * 1000;
const AT_ONCE = 100;

/**
 * Moves the chain of each emergency on when its timer is over: nobody answered, or nobody is there after 60 minutes. The
 * timer stands in the emergency's own row and each step is one transaction, so whatever is killed when, a call is made
 * once, and what was missed meanwhile is made up for with the first turn.
 */
export const callOnByClock: Job = {
  name: 'call-on',
  everyMs: FIVE_SECONDS_MS,
  async run({ database, closing, log }) {
    await database.transaction(setBack);
    const failures: unknown[] = [];
    // One that fails does not keep the others waiting.
    for (const id of await database.transaction(due)) {
      if (closing.aborted) break;
      await moveOn(database, id).catch((error: unknown) => {
        log.error({ err: error, emergency: id }, 'an emergency could not be called on, and is tried again');
        failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  },
};

const now = 'community_services.moment()';

const waits = `case when status = 'ACKNOWLEDGED' then ${longestWaitMs} when step <= 1 then ${waitMs(1)} else ${waitMs(2)} end`;
const furthest = `${now} + ${waits} * interval '1 millisecond'`;

/** A timer further away than it was ever set is of a clock that was set back since: it starts anew. */
async function setBack(em: SqlEntityManager): Promise<void> {
  await em.execute(
    `update community_services.emergency set next_call_at = ${furthest} where next_call_at > ${furthest}`,
  );
}

async function due(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from community_services.emergency where next_call_at <= ${now} order by next_call_at limit ${AT_ONCE}`,
  );
  return rows.map(({ id }) => id);
}

function moveOn(database: JobContext['database'], id: string): Promise<void> {
  return database.transaction(async (em) => {
    const matter = await em.findOneOrFail(MatterEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const emergency = await em.findOneOrFail(EmergencyEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { at } = await nextStep(em, id);
    if (emergency.nextCallAt == null || emergency.nextCallAt > at) return;
    // Whatever ended the matter: nobody is ever called to what is over.
    if (isOver(matter.status)) return endEmergency(em, matter, at);
    emergency.status = emergencyAfter('GO_ON', { status: emergency.status, responders: 0 });
    await callOn(em, { emergency, matter, at });
  });
}

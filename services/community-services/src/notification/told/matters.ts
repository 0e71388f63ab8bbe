import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { FactType } from '@microgrid/facts/catalogue';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEventEntity } from '../../matter/history/matter-event.entity.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { MatterReporterEntity } from '../../matter/reporter/matter-reporter.entity.ts';
import { tell } from '../tell.ts';
import { whoActs, whoHandles } from '../who-serves.ts';

type MatterFact = Fact<Extract<FactType, `matter.${string}`>>;
type Somebody = string | null | undefined;

/**
 * Whoever reported a matter is told that it moved on, whoever is to do something of it that it was given to them. Nobody
 * is told of a complaint about themselves, nor that what they did themselves was done.
 */
export const toldOfMatters: FactConsumer['handlers'] = {
  'matter.reported.v1': async (fact, em) => giveWork(em, fact, await whoActs(em, 'GRID_WORKER', fact.gridcode)),
  'matter.accepted.v1': async (fact, em) => moveRequest(em, fact),
  'matter.returned.v1': async (fact, em) => {
    await moveRequest(em, fact);
    await giveWork(em, fact, [(await matterOf(em, fact))?.enteredById]);
  },
  'matter.replied.v1': async (fact, em) => {
    // A return, a settlement and a referral elsewhere answer too, and are told of themselves.
    if ((await lastDeed(em, fact)) === 'REPLY') await moveRequest(em, fact);
  },
  'matter.merged.v1': async (fact, em) => moveRequest(em, fact),
  'matter.referred_elsewhere.v1': async (fact, em) => moveRequest(em, fact),
  'matter.held.v1': async (fact, em) => moveRequest(em, fact),
  'matter.closed.v1': async (fact, em) => moveRequest(em, fact),
  'matter.assigned.v1': async (fact, em) => {
    const { assigneeId, departmentId } = fact.data;
    await giveWork(em, fact, [assigneeId, ...(departmentId === null ? [] : await whoHandles(em, departmentId))]);
  },
  'matter.refused.v1': async (fact, em) => {
    const { handlerId, level } = fact.data;
    await giveWork(em, fact, handlerId === null ? await ownersAt(em, fact, level) : [handlerId]);
  },
  'matter.escalated.v1': async (fact, em) => {
    // At L4 it waits for a department, which its whistle tells.
    if (fact.data.level !== 'L4') await giveWork(em, fact, await ownersAt(em, fact, fact.data.level));
  },
  'matter.resumed.v1': async (fact, em) => giveWork(em, fact, [fact.data.handlerId]),
  'matter.reopened.v1': async (fact, em) => {
    const { handlerId, level } = fact.data;
    await giveWork(em, fact, handlerId === null ? await ownersAt(em, fact, level) : [handlerId]);
  },
  'matter.handed_over.v1': async (fact, em) => {
    const { handlerId, level } = fact.data;
    await giveWork(em, fact, handlerId === null ? await ownersAt(em, fact, level) : [handlerId]);
  },
  'matter.reclassified.v1': async (fact, em) => {
    const isElsewhere = !fact.data.formerGridcode.startsWith(fact.gridcode.slice(0, 15));
    if (isElsewhere) await giveWork(em, fact, await whoActs(em, 'GRID_WORKER', fact.gridcode));
  },
  'matter.resolved.v1': async (fact, em) => {
    await moveRequest(em, fact);
    const workers = await whoActs(em, 'GRID_WORKER', fact.gridcode);
    const others = workers.filter((personId) => personId !== fact.data.handlerId);
    await giveWork(em, fact, others.length > 0 ? others : await whoActs(em, 'TOTAL_GRID_HEAD', fact.gridcode));
  },
};

/** Tells who reported it, unless the same person handles it. */
async function moveRequest(em: SqlEntityManager, fact: MatterFact): Promise<void> {
  const { personId = null } = (await em.findOne(MatterReporterEntity, { matterId: fact.subject })) ?? {};
  if (personId === fact.data.handlerId) return;
  await tellOf(em, fact, { kind: 'REQUEST_MOVED', recipients: [personId] });
}

/** Who reported it themselves know it already. */
async function giveWork(em: SqlEntityManager, fact: MatterFact, recipients: readonly Somebody[]): Promise<void> {
  const { personId = null } = (await em.findOne(MatterReporterEntity, { matterId: fact.subject })) ?? {};
  await tellOf(em, fact, {
    kind: 'WORK_GIVEN',
    recipients: recipients.filter((recipient) => recipient !== personId),
  });
}

async function tellOf(
  em: SqlEntityManager,
  fact: MatterFact,
  { kind, recipients }: { kind: 'REQUEST_MOVED' | 'WORK_GIVEN'; recipients: readonly Somebody[] },
): Promise<void> {
  const matter = await matterOf(em, fact);
  if (matter === null) return;
  const others = recipients.filter((recipient) => recipient == null || recipient !== matter.aboutPersonId);
  await tell(em, fact, { recipients: others, told: { kind, about: { type: 'MATTER', id: fact.subject } } });
}

function ownersAt(em: SqlEntityManager, { gridcode }: MatterFact, level: MatterFact['data']['level']) {
  if (level === 'L0' || level === 'L1') return whoActs(em, 'GRID_WORKER', gridcode);
  return whoActs(em, level === 'L2' ? 'TOTAL_GRID_HEAD' : 'STREET_OFFICER', gridcode);
}

function matterOf(em: SqlEntityManager, { subject: id }: MatterFact): Promise<MatterEntity | null> {
  return em.findOne(MatterEntity, { id });
}

/** What was last done of a matter when a fact was told. */
async function lastDeed(em: SqlEntityManager, { subject: matterId, time }: MatterFact): Promise<string | undefined> {
  const before = { matterId, at: { $lte: new Date(time) } };
  const [last] = await em.find(MatterEventEntity, before, { orderBy: { step: 'desc' }, limit: 1 });
  return last?.action;
}

import { samplePeople } from '@microgrid/sample-network/sample-people';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { v7 } from 'uuid';
import { expect } from 'vitest';
import { gridOfLeader, inDays, report, XINGLIN } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';

/** The property company, which has an account. */
export const company = v7();

/** Other leaders of 杏林 who may be named to the served: two who can mediate. */
export async function otherLeaders(world: JourneyWorld): Promise<[string, string]> {
  const query = `{ grids(where: { level: MICRO, within: "${XINGLIN}" }, first: 100) { nodes { leader { id displayName } } } }`;
  const { data } = await world.ask(query, {}, 'resident');
  const found = data.grids.nodes.flatMap(({ leader }: { leader: { id: string; displayName: string | null } | null }) =>
    leader === null || leader.displayName === null || leader.id === samplePeople().leader ? [] : [leader.id],
  );
  const [first, second] = found;
  if (first === undefined || second === undefined) return expect.fail('no leaders of 杏林 may be named');
  return [first, second];
}

/** A dispute that somebody reported, between the sample's resident and the property company, mediated by the leader and one more. */
export async function dispute(world: JourneyWorld, reporter = 'resident') {
  const gridCode = await gridOfLeader(world);
  const { matterId } = await report(world, { kind: 'B2', severity: 'ORDINARY', gridCode }, reporter);
  const [another] = await otherLeaders(world);
  const parties = [
    { personId: samplePeople().resident, name: '样例业主', phone: '028-8000-0001' },
    { personId: company, name: '样例物业公司' },
  ];
  return { kind: 'B2', gridCode, matterId, parties, mediatorIds: [samplePeople().leader, another] };
}

const yes = { agrees: true, textVersion: 1 };

/** What each of the parties says: the owner in an app, the company orally before the leader and the worker. */
export const ownYes = (mediationId: string) => ({ mediationId, ...yes, channel: 'APP' });
export const oralYes = (mediationId: string) => ({
  mediationId,
  ...yes,
  pseudonym: '乙方',
  channel: 'ORAL',
  witnessId: samplePeople().worker,
});

/** A mediation that has come so far, and what its next move says of it. */
export async function mediationUntil(
  world: JourneyWorld,
  until: 'PROPOSED' | 'CONSENTED' | 'IN_MEDIATION' | 'AGREED',
): Promise<{ mediationId: string; expectedVersion: number }> {
  const { proposeMediation } = await world.send('ProposeMediation', { input: await dispute(world) }, 'leader');
  const mediationId: string = proposeMediation.id;
  if (until === 'PROPOSED') return { mediationId, expectedVersion: 1 };
  await world.send('SayYes', { input: ownYes(mediationId) }, 'resident');
  await world.send('SayYes', { input: oralYes(mediationId) }, 'leader');
  if (until === 'CONSENTED') return { mediationId, expectedVersion: 2 };
  await world.send('StartMediation', { input: { mediationId, expectedVersion: 2 } }, 'leader');
  if (until === 'IN_MEDIATION') return { mediationId, expectedVersion: 3 };
  await world.send('ConcludeMediation', { input: { mediationId, expectedVersion: 3, ...agreement() } }, 'leader');
  return { mediationId, expectedVersion: 4 };
}

/** An agreement in writing that is looked after on a day so far ahead. */
export const agreement = (days = 0) => ({
  outcome: 'AGREED_WRITTEN',
  agreement: '物业每月公示维修账目（样例）',
  followUpOn: days === 0 ? shanghaiDate() : inDays(days).slice(0, 10),
});

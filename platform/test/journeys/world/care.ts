import { samplePeople } from '@microgrid/sample-network/sample-people';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import { gridOfLeader, inDays, XINGLIN } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';

export const aged = { name: '样例老人', phone: '028-8000-0000', address: '样例路9号2单元301' };

/** Care for the sample's resident in the leader's micro-grid. */
export const proposal = (gridCode: string) => ({
  gridCode,
  kinds: ['C1', 'C2'],
  contact: aged,
  personId: samplePeople().resident,
  endsOn: inDays(200).slice(0, 10),
});

const orally = () => ({ textVersion: 1, channel: 'ORAL', witnessId: samplePeople().leader });

/** What the worker agrees on: the leader looks in every month, from today. */
export const agreement = () => ({
  rhythm: 'MONTHLY',
  mode: 'VISIT',
  visitorId: samplePeople().leader,
  firstOn: shanghaiDate(),
});

/** Care that has come so far, and what its next move says of it. */
export async function careUntil(world: JourneyWorld, until: 'PROPOSED' | 'CONSENTED' | 'ACTIVE') {
  const input = proposal(await gridOfLeader(world));
  let { proposeCare: need } = await world.send('ProposeCare', { input }, 'leader');
  const next = () => ({ careNeedId: need.id, expectedVersion: need.version });
  if (until !== 'PROPOSED') {
    const said = { input: { ...next(), ...orally() } };
    need = (await world.send('RecordOralConsent', said, 'worker')).recordCareConsent;
  }
  if (until === 'ACTIVE') {
    need = (await world.send('AgreeCare', { input: { ...next(), ...agreement() } }, 'worker')).agreeCare;
  }
  return next();
}

/** The contact of a need that is to come, as the leader sees it. */
export async function contactOf(world: JourneyWorld, careNeedId: string): Promise<{ id: string; version: number }> {
  const { careVisits } = await world.send('VisitsDue', { today: shanghaiDate() }, 'leader');
  const own = careVisits.nodes.find(({ need }: { need: { id: string } }) => need.id === careNeedId);
  return own ?? expect.fail('the contact is not due');
}

/** A micro-grid of 杏林 whose leader is not to be named to the served, and its worker. */
export async function unnamed(world: JourneyWorld) {
  const query = `{ grids(where: { level: MICRO, within: "${XINGLIN}" }, first: 100) { nodes { code leader { id displayName } worker { id } } } }`;
  const { data } = await world.ask(query, {}, 'resident');
  const found = data.grids.nodes.find(
    ({ leader, worker }: { leader: { displayName: string | null } | null; worker: object | null }) =>
      leader !== null && leader.displayName === null && worker !== null,
  );
  return found ?? expect.fail('every leader of 杏林 may be named');
}

import { samplePeople } from '@microgrid/sample-network/sample-people';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect, vi } from 'vitest';
import { departmentOf, gridOfLeader, inDays, report, STREET } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';
import { newcomer } from './reserve.ts';

/** The water station of the sample's street, whose handler is one of `samplePeople`. */
export async function waterStation(world: JourneyWorld): Promise<string> {
  const { data } = await world.ask(`{ departments(within: "${STREET}") { id name } }`);
  const station = data.departments.find(({ name }: { name: string }) => name.includes('供水'));
  return station?.id ?? expect.fail('the street has no water station');
}

/** A broken pipe that the resident reported and the worker raised to the street. */
export async function raisedPipe(world: JourneyWorld) {
  const gridCode = await gridOfLeader(world);
  const input = await report(world, { kind: 'A6', severity: 'ORDINARY', gridCode }, 'resident');
  await world.send('AcceptCouple', { input }, 'worker');
  const raising = { ...input, expectedVersion: 2, toLevel: 'L3', reason: '管道破裂，需上级协调（样例）' };
  await world.send('RaiseMatter', { input: raising }, 'worker');
  return { ...input, expectedVersion: 3 };
}

export const whistling = (departmentId: string) => ({
  kind: 'BEYOND_THE_STREET',
  departmentId,
  problem: '主管道破裂，请抢修（样例）',
  place: '样例路口北侧',
});

/** A whistle for the water station. */
export async function blown(world: JourneyWorld) {
  const pipe = await raisedPipe(world);
  const input = { ...pipe, ...whistling(await waterStation(world)) };
  const { blowWhistle } = await world.send('BlowWhistle', { input }, 'officer');
  return { matterId: pipe.matterId, whistle: { whistleId: String(blowWhistle.id), expectedVersion: 1 } };
}

/** The same, reported in to and done. */
export async function finished(world: JourneyWorld) {
  const { matterId, whistle } = await blown(world);
  await world.send('ReportIn', { input: whistle }, 'handler');
  const input = { ...whistle, expectedVersion: 2, result: '已更换管段（样例）' };
  await world.send('FinishWhistle', { input }, 'handler');
  return { matterId, whistle: { ...whistle, expectedVersion: 3 } };
}

let nurse: Promise<string> | undefined;

/** Somebody who handles for the health station, once that has been heard of everywhere. */
export function nurseOf(world: JourneyWorld): Promise<string> {
  return (nurse ??= appointed(world));
}

async function appointed(world: JourneyWorld): Promise<string> {
  const personId = await newcomer(world);
  const departmentId = await departmentOf(world);
  const post = { role: 'DEPARTMENT_HANDLER', areaCode: STREET, startsOn: shanghaiDate() };
  await world.send('GiveOfficePost', { input: { personId, departmentId, ...post } }, 'officer');
  const { referralId } = await referred(world);
  await vi.waitUntil(
    async () => (await world.ask(`{ referral(id: "${referralId}") { id } }`, {}, personId)).data.referral !== null,
    { timeout: 20_000 },
  );
  return personId;
}

/** What the referral of a couple says besides the matter. */
export const referring = async (world: JourneyWorld) => ({
  departmentId: await departmentOf(world),
  wantedAt: inDays(2),
  address: '样例路9号3单元',
  textVersion: 1,
  channel: 'ORAL',
  witnessId: samplePeople().leader,
});

/** The couple's matter, accepted by the worker. */
export async function acceptedCouple(world: JourneyWorld) {
  const gridCode = await gridOfLeader(world);
  const input = await report(world, { kind: 'C5', severity: 'ORDINARY', gridCode }, 'leader');
  await world.send('AcceptCouple', { input }, 'worker');
  return { ...input, expectedVersion: 2 };
}

/** A referral of the couple to the health station. */
export async function referred(world: JourneyWorld) {
  const input = { ...(await acceptedCouple(world)), ...(await referring(world)) };
  const { referMatter } = await world.send('ReferToHealthStation', { input }, 'worker');
  return { referralId: String(referMatter.id), expectedVersion: 1 };
}

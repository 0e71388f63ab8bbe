import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import type { World } from '../../world/world.ts';
import { GENERAL } from './deeds.ts';

/** Somebody whom the secretary enters, and who serves nowhere yet. */
export async function newcomer(world: World): Promise<string> {
  const input = { displayName: '样例新志愿者', sourceKind: 'VOLUNTEER', isAdult: true };
  const { data, errors } = await world.ask(
    `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }`,
    { input },
    'secretary',
  );
  expect(errors).toEqual([]);
  return data.registerPerson.id;
}

/** Each deed on the way through the reserve, who does it, and where it leads. */
const way = [
  ['checkReserveEntry', 'MoveReserveEntryInput', 'secretary', 'CHECKED'],
  ['admitToReserve', 'MoveReserveEntryInput', 'officer', 'IN_POOL'],
  ['assignMentor', 'AssignMentorInput', 'secretary', 'IN_TRAINING'],
  ['declareReady', 'MoveReserveEntryInput', 'worker', 'READY'],
] as const;

/**
 * The entry of a newcomer for the worker's general grid, brought to `status` by those whose deeds lead there; the worker
 * is the mentor.
 */
export async function reserveEntryThatIs(world: World, status: 'APPLIED' | (typeof way)[number][3]) {
  const personId = await newcomer(world);
  const ask = async (deed: string, type: string, { input, who }: { input: object; who: string }) => {
    const query = `mutation ($input: ${type}!) { ${deed}(input: $input) { id status version } }`;
    const { data, errors } = await world.ask(query, { input }, who);
    expect(errors).toEqual([]);
    return data[deed];
  };
  const input = { source: 'ENTERPRISE', gridCode: GENERAL };
  let entry = await ask('joinReserve', 'JoinReserveInput', { input, who: personId });
  for (const [deed, type, who] of way) {
    if (entry.status === status) break;
    const own = deed === 'assignMentor' ? { mentorId: samplePeople().worker } : {};
    entry = await ask(deed, type, { input: { ...moving(entry), ...own }, who });
  }
  expect(entry.status).toBe(status);
  return { id: String(entry.id), version: Number(entry.version), personId };
}

/** What the input of a move says of the entry. */
export function moving({ id: reserveEntryId, version: expectedVersion }: { id: string; version: number }) {
  return { reserveEntryId, expectedVersion };
}

/** The roles that somebody holds with the next request, and where. */
export async function rolesOf(world: World, who: string): Promise<{ role: string; areaCode: string }[]> {
  const { data } = await world.ask('{ myRoles { role areaCode } }', {}, who);
  return data.myRoles;
}

/** Whether somebody is told, with the next request, what a leader can do: those who serve or volunteer are. */
export async function isColleague(world: World, who: string): Promise<boolean> {
  const { data } = await world.ask(`{ person(id: "${samplePeople().leader}") { skills } }`, {}, who);
  return data.person.skills !== null;
}

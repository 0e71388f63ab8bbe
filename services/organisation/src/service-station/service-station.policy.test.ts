import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayKeep } from './service-station.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const serving = (role: Role, scope: string): Actor => ({ subject: 'somebody', grants: [{ role, scope }] });

it.each<[who: string, actor: Actor, may: boolean]>([
  ['the head of the community', serving(Role.TOTAL_GRID_HEAD, COMMUNITY), true],
  ['the officer of the street', serving(Role.STREET_OFFICER, STREET), true],
  ['the head of another community', serving(Role.TOTAL_GRID_HEAD, `${STREET}004`), false],
  ['the officer of another street', serving(Role.STREET_OFFICER, '510115007'), false],
  ['the worker', serving(Role.GRID_WORKER, GENERAL), false],
  ['a contact', serving(Role.COMMITTEE_CONTACT, GENERAL), false],
  ['a leader', serving(Role.MICRO_GRID_LEADER, `${GENERAL}003`), false],
  ['an analyst', serving(Role.ANALYST, STREET), false],
  ['a resident', { subject: 'somebody', grants: [] }, false],
  ['nobody', ANONYMOUS, false],
  ['the gateway', GATEWAY, false],
])('%s keeps the stations of a grid as the table says', (_who, actor, may) => {
  expect(mayKeep(actor, GENERAL)).toBe(may);
});

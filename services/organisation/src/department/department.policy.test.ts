import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayKeep } from './department.policy.ts';

const DISTRICT = '510115';
const STREET = `${DISTRICT}006`;
const serving = (role: Role, scope: string): Actor => ({ subject: 'somebody', grants: [{ role, scope }] });

it.each<[who: string, actor: Actor, may: { ofTheStreet: boolean; ofTheDistrict: boolean }]>([
  ['the officer of the street', serving(Role.STREET_OFFICER, STREET), { ofTheStreet: true, ofTheDistrict: true }],
  ['another officer', serving(Role.STREET_OFFICER, `${DISTRICT}007`), { ofTheStreet: false, ofTheDistrict: true }],
  ['an officer elsewhere', serving(Role.STREET_OFFICER, '510116001'), { ofTheStreet: false, ofTheDistrict: false }],
  ['a head', serving(Role.TOTAL_GRID_HEAD, `${STREET}005`), { ofTheStreet: false, ofTheDistrict: false }],
  ['a department handler', serving(Role.DEPARTMENT_HANDLER, STREET), { ofTheStreet: false, ofTheDistrict: false }],
  ['an analyst', serving(Role.ANALYST, STREET), { ofTheStreet: false, ofTheDistrict: false }],
  ['a resident', { subject: 'somebody', grants: [] }, { ofTheStreet: false, ofTheDistrict: false }],
  ['nobody', ANONYMOUS, { ofTheStreet: false, ofTheDistrict: false }],
  ['the gateway', GATEWAY, { ofTheStreet: false, ofTheDistrict: false }],
])('%s keeps the departments that the table says', (_who, actor, { ofTheStreet, ofTheDistrict }) => {
  expect([mayKeep(actor, STREET), mayKeep(actor, DISTRICT)]).toEqual([ofTheStreet, ofTheDistrict]);
});

import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayAdmit } from './matter-admission.policy.ts';

const STREET = '510115006';
const serving = (role: Role, scope: string): Actor => ({ subject: 'somebody', grants: [{ role, scope }] });

it.each<[who: string, actor: Actor, may: boolean]>([
  ['the officer of the street', serving(Role.STREET_OFFICER, STREET), true],
  ['the officer of another street', serving(Role.STREET_OFFICER, '510115007'), false],
  ['a head', serving(Role.TOTAL_GRID_HEAD, `${STREET}005`), false],
  ['a department handler', serving(Role.DEPARTMENT_HANDLER, STREET), false],
  ['an analyst', serving(Role.ANALYST, STREET), false],
  ['a resident', { subject: 'somebody', grants: [] }, false],
  ['nobody', ANONYMOUS, false],
  ['the gateway', GATEWAY, false],
])('%s admits to the grids as the table says', (_who, actor, may) => {
  expect(mayAdmit(actor, STREET)).toBe(may);
});

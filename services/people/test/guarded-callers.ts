import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { actor, GENERAL, head, officer, otherHead, resident, STREET, worker } from './seed.ts';

/** Who holds what the guarded tables have of somebody. */
export const holder = newId();

/** A general grid, another one of the street, and one elsewhere. */
export const grids = [GENERAL, `${STREET}004001`, '510115007001001'];

export const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', resident],
  ['the holder', actor(holder)],
  ['the head above', head],
  ['another head', otherHead],
  ['the street officer', officer],
  ['a worker', worker],
  // Their scopes make one range of an index, in which others lie.
  ['the head of two communities apart', holding(Role.TOTAL_GRID_HEAD, `${STREET}004`, '510115007001')],
  ['the officer of two streets apart', holding(Role.STREET_OFFICER, '510115005', '510115008')],
  ['the worker of two general grids apart', holding(Role.GRID_WORKER, `${STREET}004001`, '510115007001001')],
  ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
  ['a handler of a department', actor(newId(), { role: Role.DEPARTMENT_HANDLER, scope: STREET })],
  ['a reviewer of appeals', actor(newId(), { role: Role.APPEALS_REVIEWER, scope: STREET })],
];

function holding(role: Role, ...scopes: string[]): Actor {
  return actor(newId(), ...scopes.map((scope) => ({ role, scope })));
}

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
  ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
  ['a handler of a department', actor(newId(), { role: Role.DEPARTMENT_HANDLER, scope: STREET })],
  ['a reviewer of appeals', actor(newId(), { role: Role.APPEALS_REVIEWER, scope: STREET })],
];

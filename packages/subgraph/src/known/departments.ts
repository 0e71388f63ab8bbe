import type { KindOfThing } from './kind.ts';

/** Departments（部门）, which organisation owns; they do not end. */
export const departments: KindOfThing = {
  name: 'department',
  thing: 'DEPARTMENT',
  says: { 'department.entered.v1': () => ({}) },
  inForce: () => ({ from: null, to: null }),
};

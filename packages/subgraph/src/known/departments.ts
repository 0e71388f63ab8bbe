import type { KindOfThing } from './kind.ts';

interface DepartmentState {
  /** The unit below which it serves; one that was heard of before this was kept serves where the fact was told. */
  readonly areaCode?: string;
}

/** Departments（部门）, which organisation owns; they do not end. */
export const departments: KindOfThing<DepartmentState> = {
  name: 'department',
  thing: 'DEPARTMENT',
  says: {
    'department.entered.v1': ({ areaCode }) => ({ areaCode }),
    'department.moved.v1': ({ areaCode }) => ({ areaCode }),
  },
  inForce: () => ({ from: null, to: null }),
};

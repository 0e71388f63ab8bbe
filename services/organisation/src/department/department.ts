import type { Concept } from '@microgrid/subgraph/concept';
import { ChangeDepartmentResolver } from './change-department.ts';
import { departmentsOf } from './department.list.ts';
import { departmentPersonal } from './department.personal.ts';
import { DepartmentResolver } from './department.resolver.ts';
import { departmentSample } from './department.sample.ts';
import { EnterDepartmentResolver } from './enter-department.ts';
import { departments } from './migrations/20261129T103421-departments.ts';

/** Departments（部门） outside the street office, and public services. */
export const department: Concept = {
  stored: [departmentPersonal],
  resolvers: [DepartmentResolver, EnterDepartmentResolver, ChangeDepartmentResolver],
  references: { Department: departmentsOf },
  migrations: [departments],
  sample: departmentSample,
};

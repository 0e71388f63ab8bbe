import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { DepartmentKind } from './department.terms.ts';

interface MovedDepartment {
  readonly id: string;
  readonly areaCode: string;
}

interface EnteredDepartment extends MovedDepartment {
  readonly kind: DepartmentKind;
}

export function departmentEntered(department: EnteredDepartment): FactContent<'department.entered.v1'> {
  const { kind, areaCode } = department;
  return { ...about(department), data: { kind, areaCode } };
}

export function departmentMoved(department: MovedDepartment): FactContent<'department.moved.v1'> {
  return { ...about(department), data: { areaCode: department.areaCode } };
}

/** What is told of departments that were brought in together: how many of the street they are, and each of them. */
export function departmentsEntered(street: string, departments: readonly EnteredDepartment[]): Fact[] {
  const data = { thing: 'DEPARTMENT', count: departments.length } as const;
  return [
    // First, so that nobody takes the copy for whole before they have come.
    factOf('network.told.v1', { subject: newId(), gridCode: street, data }, 'organisation'),
    ...departments.map((department) => factOf('department.entered.v1', departmentEntered(department), 'organisation')),
  ];
}

function about({ id, areaCode }: MovedDepartment) {
  return { subject: id, gridCode: areaCode.padEnd(9, '0') };
}

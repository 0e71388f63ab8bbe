import type { FactDefinition } from '../fact-definition.ts';
import { code, oneOf } from '../fact-field.ts';

const department = {
  emitters: ['organisation'],
  subject: 'the department',
  grid: 'the area that it serves, that of a district with zeros up to 9 digits',
} as const;

export const departmentFacts = {
  'department.entered.v1': {
    ...department,
    says: 'A department was entered（登记部门）: it can be whistled for and referred to.',
    data: { kind: oneOf('GOVERNMENT', 'HEALTH', 'UTILITY', 'RESCUE', 'OTHER'), areaCode: code },
  },
  'department.moved.v1': {
    ...department,
    says: 'A department serves another area from now on（变更服务区域）.',
    data: { areaCode: code },
  },
} as const satisfies Record<string, FactDefinition>;

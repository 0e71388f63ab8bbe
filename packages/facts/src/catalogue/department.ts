import type { FactDefinition } from './fact-definition.ts';
import { code, oneOf } from './fact-field.ts';

export const departmentFacts = {
  'department.entered.v1': {
    emitters: ['organisation'],
    says: 'A department was entered（登记部门）.',
    subject: 'the department',
    grid: 'the area that it serves',
    data: { kind: oneOf('GOVERNMENT', 'HEALTH', 'UTILITY', 'RESCUE', 'OTHER'), areaCode: code },
  },
} as const satisfies Record<string, FactDefinition>;

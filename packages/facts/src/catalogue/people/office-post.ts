import type { FactDefinition } from '../fact-definition.ts';
import { code, day, id, oneOf, orNull } from '../fact-field.ts';

const role = oneOf('STREET_OFFICER', 'DEPARTMENT_HANDLER', 'APPEALS_REVIEWER', 'ANALYST', 'PRIVACY_AUDITOR');

const post = {
  emitters: ['people'],
  subject: 'the post',
  grid: 'the unit below which it counts',
} as const;

export const officePostFacts = {
  'office_post.started.v1': {
    ...post,
    says: 'Somebody was given a post at an office（授予机关岗位）, from a day on.',
    data: { personId: id, role, areaCode: code, departmentId: orNull(id), startsOn: day, endsOn: orNull(day) },
  },
  'office_post.ended.v1': {
    ...post,
    says: 'Somebody left a post at an office（结束机关岗位）; its rights ended with it.',
    data: { personId: id, role, areaCode: code, departmentId: orNull(id), endsOn: day },
  },
} as const satisfies Record<string, FactDefinition>;

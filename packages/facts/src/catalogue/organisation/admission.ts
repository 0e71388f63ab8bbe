import type { FactDefinition } from '../fact-definition.ts';
import { admissionCode, code, day, id } from '../fact-field.ts';

const admission = {
  emitters: ['organisation'],
  subject: 'the admission, its code',
  subjectIs: admissionCode,
  grid: 'the street in which it holds',
} as const;

export const admissionFacts = {
  'admission.granted.v1': {
    ...admission,
    says: 'A department may push a matter to the grids（批准准入）, from its first to its last day.',
    data: { departmentId: id, areaCode: code, validFrom: day, validTo: day },
  },
  'admission.withdrawn.v1': {
    ...admission,
    says: 'It may not from the next day on（取消准入）; what was pushed before goes on.',
    data: { validTo: day },
  },
} as const satisfies Record<string, FactDefinition>;

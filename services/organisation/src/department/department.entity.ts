import { defineEntity, p } from '@mikro-orm/core';
import { DepartmentKind } from './department.terms.ts';

export const DepartmentSchema = defineEntity({
  name: 'Department',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    kind: p.enum(() => DepartmentKind),
    /** Of a district or of a street. */
    areaCode: p.text().collation('C').index(),
    phone: p.text().nullable(),
    version: p.integer().version(),
  },
  checks: [{ name: 'department_area_code_check', expression: `area_code ~ '^[0-9]{6}([0-9]{3})?$'` }],
});

export class DepartmentEntity extends DepartmentSchema.class {}
DepartmentSchema.setClass(DepartmentEntity);

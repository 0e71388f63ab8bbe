import { defineEntity, p } from '@mikro-orm/core';
import { AdminUnitLevel } from './admin-unit.terms.ts';

export const AdminUnitSchema = defineEntity({
  name: 'AdminUnit',
  properties: {
    code: p.text().primary().collation('C'),
    level: p.enum(() => AdminUnitLevel),
    name: p.text(),
    parentCode: p.text().nullable().collation('C').index(),
    edition: p.date(),
  },
});

export class AdminUnitEntity extends AdminUnitSchema.class {}
AdminUnitSchema.setClass(AdminUnitEntity);

import type { AdminLevel } from '@microgrid/grid-code';
import { defineEntity, p } from '@mikro-orm/core';

export const AdminUnitLevel = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  STREET: 'STREET',
  VILLAGE: 'VILLAGE',
} as const satisfies Record<AdminLevel, AdminLevel>;

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

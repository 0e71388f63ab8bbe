import { personalData } from '@microgrid/database/personal-data';
import { AdminUnitEntity } from './admin-unit.entity.ts';

export const adminUnitPersonal = personalData(AdminUnitEntity, {
  notPersonal: ['code', 'level', 'name', 'parentCode', 'edition'],
  personal: {},
});

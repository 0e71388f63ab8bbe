import { personalData } from '@microgrid/database/personal-data';
import { DepartmentEntity } from './department.entity.ts';

/** The phone is that of a desk: a mobile number is refused. */
export const departmentPersonal = personalData(DepartmentEntity, {
  notPersonal: ['id', 'name', 'kind', 'areaCode', 'phone', 'version'],
  personal: {},
});

import { personalData } from '@microgrid/database/personal-data';
import { MatterAdmissionEntity } from './matter-admission.entity.ts';

export const matterAdmissionPersonal = personalData(MatterAdmissionEntity, {
  notPersonal: ['code', 'title', 'departmentId', 'legalBasis', 'areaCode', 'validFrom', 'validTo', 'version'],
  personal: {},
});

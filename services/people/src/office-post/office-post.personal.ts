import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { OfficePostEntity } from './office-post.entity.ts';

export const officePostPersonal = personalData(OfficePostEntity, {
  notPersonal: ['id', 'role', 'areaCode', 'departmentId', 'startsOn', 'endsOn', 'endedAt', 'version'],
  personal: {
    personId: {
      purpose: 'To know who may do what for the street office or a department, and to hear appeals afterwards',
      basis: 'CONTRACT',
      readers: 'The person and those who serve',
      retention: deletingRow({ years: 3 }, { words: 'the last day in post', sql: 'ends_on' }),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});

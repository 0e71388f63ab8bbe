import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { DepartmentHandlerEntity } from './department-handler.entity.ts';

export const departmentHandlerPersonal = personalData(DepartmentHandlerEntity, {
  notPersonal: ['id', 'departmentId', 'endedAt'],
  personal: {
    personId: {
      purpose: 'To let handlers read and answer for the evaluation of their department, and nobody of another',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 1 }, { words: 'the end of the post', sql: 'ended_at' }),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});

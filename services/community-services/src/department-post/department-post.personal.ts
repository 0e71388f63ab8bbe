import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { DepartmentPostEntity } from './department-post.entity.ts';

export const departmentPostPersonal = personalData(DepartmentPostEntity, {
  notPersonal: ['id', 'departmentId', 'endedAt'],
  personal: {
    personId: {
      purpose: 'To show whistles and referrals to the handlers of their department, and to nobody of another',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 1 }, { words: 'the end of the post', sql: 'ended_at' }),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});

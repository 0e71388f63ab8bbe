import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { VolunteerEntity } from './volunteer.entity.ts';

const volunteering = {
  purpose: 'To let volunteers help those whom they may',
  basis: 'CONSENT',
  readers: 'Nobody; the platform alone',
  // The fact that the person left deletes it.
  retention: deletingRow({ days: 1 }, { words: 'the end of volunteering', sql: 'null::timestamptz' }),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const volunteerPersonal = personalData(VolunteerEntity, {
  notPersonal: ['id'],
  personal: { personId: volunteering, gridCode: volunteering },
});

import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { RegistrationEntity } from './registration.entity.ts';

const registration = {
  purpose: 'To keep a seat at an activity for a person',
  basis: 'CONSENT',
  readers: 'The person, and those who serve in the grid of the activity',
  retention: deletingRow(
    { years: 1 },
    { words: 'the end of the activity', sql: '(select ends_at from activity where activity.id = activity_id)' },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const registrationPersonal = personalData(RegistrationEntity, {
  notPersonal: ['id', 'activityId', 'turn'],
  personal: { personId: registration, status: registration, registeredAt: registration },
});

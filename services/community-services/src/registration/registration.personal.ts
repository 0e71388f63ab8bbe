import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
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

const told = {
  ...registration,
  purpose: 'To tell the organiser who comes',
  readers: 'Whoever it is, who registered somebody, and the organiser',
} as const satisfies PersonalColumn;

export const registrationPersonal = personalData(RegistrationEntity, {
  notPersonal: ['id', 'activityId', 'turn', 'isListed', 'isVolunteer'],
  personal: {
    personId: registration,
    status: registration,
    registeredAt: registration,
    name: { ...told, readers: `${told.readers}; everybody, where it may stand on the public list` },
    phone: { ...told, purpose: 'To tell somebody without an account of changes' },
    registeredBy: {
      ...told,
      purpose: 'To know whom to ask about somebody without an account',
      basis: 'CONTRACT',
      whose: 'registered_by',
      retention: emptying(registration.retention.keep, registration.retention.from),
    },
  },
});

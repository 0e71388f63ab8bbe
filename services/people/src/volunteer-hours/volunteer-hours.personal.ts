import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { VolunteerHoursEntity } from './volunteer-hours.entity.ts';

const service = {
  purpose: 'To count the service of a volunteer for the stars, and to have errors in it corrected',
  basis: 'CONSENT',
  readers:
    'The volunteer, who recorded or confirmed it, the organiser of the activity, and the worker, head and street officer above',
  // The row stays, without saying who it was, for the figures.
  retention: emptying(
    { years: 3 },
    {
      words: 'the last service of the person',
      sql: '(select max(own.started_at) from volunteer_hours own where own.person_id = volunteer_hours.person_id)',
    },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

const deed = {
  ...service,
  purpose: 'To know who stands for a record of hours',
  basis: 'CONTRACT',
  retention: emptying({ years: 3 }, { words: 'the service', sql: 'started_at' }),
} as const satisfies PersonalColumn;

export const volunteerHoursPersonal = personalData(VolunteerHoursEntity, {
  notPersonal: ['id', 'activityId', 'gridCode', 'startedAt', 'minutes', 'status', 'statusSince', 'askedAt', 'version'],
  personal: {
    personId: service,
    dispute: { ...service, purpose: 'To correct what the volunteer says is wrong' },
    correctionReason: { ...service, purpose: 'To tell the volunteer why it was corrected' },
    recordedById: { ...deed, whose: 'recorded_by_id' },
    confirmedById: { ...deed, whose: 'confirmed_by_id' },
  },
});

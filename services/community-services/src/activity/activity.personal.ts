import { emptying, personalData } from '@microgrid/database/personal-data';
import { ActivityEntity } from './activity.entity.ts';

export const activityPersonal = personalData(ActivityEntity, {
  notPersonal: [
    'id',
    'type',
    'title',
    'description',
    'stationId',
    'gridCode',
    'capacity',
    'startsAt',
    'endsAt',
    'status',
    'publishedAt',
    'reason',
    'attendanceCount',
    'workRole',
    'version',
  ],
  personal: {
    organiserId: {
      purpose: 'To know whom to ask about an activity',
      basis: 'CONTRACT',
      readers: 'Everybody',
      retention: emptying({ years: 3 }, { words: 'the end of the activity', sql: 'ends_at' }),
      whose: 'organiser_id',
      onRequest: 'ERASED',
      keptWhile: {
        words: 'the activity is to come or under way',
        sql: `status not in ('HELD', 'CLOSED', 'CANCELLED') and ends_at > now()`,
      },
    },
  },
});

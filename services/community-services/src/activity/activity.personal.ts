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
    'version',
  ],
  personal: {
    organiserId: {
      purpose: 'To know whom to ask about an activity',
      basis: 'CONTRACT',
      readers: 'Everybody',
      retention: emptying({ years: 3 }, { words: 'the end of the activity', sql: 'ends_at' }),
      whose: `case when status in ('HELD', 'CLOSED', 'CANCELLED') then organiser_id end`,
      onRequest: 'ERASED',
    },
  },
});

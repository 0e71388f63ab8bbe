import { emptying, personalData } from '@microgrid/database/personal-data';
import { ActivityEntity } from './activity.entity.ts';

export const activityPersonal = personalData(ActivityEntity, {
  notPersonal: ['id', 'gridCode', 'endsAt', 'isCancelled'],
  personal: {
    organiserId: {
      purpose: 'To know who may record and confirm the hours of those who helped at an activity',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: emptying({ years: 1 }, { words: 'the end of the activity', sql: 'ends_at' }),
      whose: 'organiser_id',
      onRequest: 'ERASED',
    },
  },
});

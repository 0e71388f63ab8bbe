import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, ofItsMatter, reporterOfMatter } from '../matter.personal.ts';
import { MatterRatingEntity } from './matter-rating.entity.ts';

export const matterRatingPersonal = personalData(MatterRatingEntity, {
  notPersonal: ['matterId', 'ratedAt', 'appointmentId', 'departmentIds'],
  personal: {
    rating: {
      purpose: 'To learn how well matters are settled',
      basis: 'STATUTORY_DUTY',
      readers: 'Whoever rated; others only sums of many',
      retention: deletingRow({ years: 3 }, endOfItsMatter),
      whose: ofItsMatter(reporterOfMatter),
      onRequest: 'ERASED',
    },
  },
});

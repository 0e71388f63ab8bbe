import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { reporterOfMatter } from '../../matter/matter.personal.ts';
import { DestinationEntity } from './destination.entity.ts';

const ofItsReferral = (expression: string) => `(select ${expression} from referral where referral.id = referral_id)`;

export const destinationPersonal = personalData(DestinationEntity, {
  notPersonal: ['referralId'],
  personal: {
    address: {
      purpose: 'To go where help was agreed on',
      basis: 'CONSENT',
      readers: 'Sealed: the handlers of the department while the referral is open, for a purpose',
      // As a rule it goes with the end of the referral; the clock ends one 14 days after its time.
      retention: deletingRow(
        { days: 15 },
        { words: 'the time at which somebody should come', sql: ofItsReferral('wanted_at') },
      ),
      whose: `(select ${reporterOfMatter} from matter join referral on referral.matter_id = matter.id where referral.id = referral_id)`,
      onRequest: 'ERASED',
    },
  },
});

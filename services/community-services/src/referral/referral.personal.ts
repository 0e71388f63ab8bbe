import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, matterText, ofItsMatter, whoeverServed } from '../matter/matter.personal.ts';
import { ReferralEntity } from './referral.entity.ts';

const served = {
  ...whoeverServed,
  readers: 'Nobody; the platform alone',
  retention: emptying({ years: 3 }, endOfItsMatter),
};

export const referralPersonal = personalData(ReferralEntity, {
  notPersonal: [
    'id',
    'matterId',
    'departmentId',
    'gridCode',
    'wantedAt',
    'status',
    'referredAt',
    'textVersion',
    'channel',
    'doneAt',
    'version',
  ],
  personal: {
    referredById: { ...served, whose: 'referred_by_id' },
    witnessId: { ...served, whose: 'witness_id' },
    note: {
      ...matterText,
      readers: "The grid's worker, the head, the department",
      retention: emptying({ years: 1 }, endOfItsMatter),
      whose: ofItsMatter(matterText.whose),
    },
  },
});

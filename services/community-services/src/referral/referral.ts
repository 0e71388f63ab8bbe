import type { Concept } from '@microgrid/subgraph/concept';
import { destinationPersonal } from './destination/destination.personal.ts';
import { DestinationResolver } from './destination/destination.resolver.ts';
import { MatterReferralsResolver } from './matter-referrals.resolver.ts';
import { referrals } from './migrations/20261129T214000-referrals.ts';
import { DeclineReferralResolver } from './moves/decline-referral.ts';
import { FinishReferralResolver } from './moves/finish-referral.ts';
import { ReferMatterResolver } from './moves/refer-matter.ts';
import { TakeReferralResolver } from './moves/take-referral.ts';
import { WithdrawReferralResolver } from './moves/withdraw-referral.ts';
import { referralsOf } from './referral.list.ts';
import { referralPersonal } from './referral.personal.ts';
import { ReferralResolver } from './referral.resolver.ts';
import { referralSample } from './referral.sample.ts';
import { runReferralsOut } from './run-out.job.ts';

/** Referrals（转介） of matters to services outside, with address and time only. */
export const referral: Concept = {
  // The address first, which is found by its referral.
  stored: [destinationPersonal, referralPersonal],
  resolvers: [
    ReferralResolver,
    DestinationResolver,
    MatterReferralsResolver,
    ReferMatterResolver,
    TakeReferralResolver,
    FinishReferralResolver,
    DeclineReferralResolver,
    WithdrawReferralResolver,
  ],
  references: { Referral: referralsOf },
  migrations: [referrals],
  jobs: [runReferralsOut],
  sample: referralSample,
};

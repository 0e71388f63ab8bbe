import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { ReferralStatus } from './referral.terms.ts';

@InputType({ description: whichOf('referrals（转介筛选）') })
export class ReferralWhere {
  @AnyOf(() => ReferralStatus, 'Only in this state.')
  status?: ReferralStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid, or below it.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only to this department.' })
  departmentId?: string | null;
}

const referralOrder = listOrder('Referral', 'referrals', {
  WANTED_AT_ASC: {
    by: [
      { column: 'wantedAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest first.',
  },
  WANTED_AT_DESC: {
    by: [
      { column: 'wantedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest first.',
  },
});

export const ReferralArguments = listArguments({ where: ReferralWhere, order: referralOrder });
export type ReferralArguments = InstanceType<typeof ReferralArguments>;

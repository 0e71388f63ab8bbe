import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReferralFacts } from './referral.policy.ts';
import { ReferralStatus } from './referral.terms.ts';

@ObjectType({
  description: 'Referral（转介） to a service such as the health station: carries address and time only.',
})
@Directive('@key(fields: "id")')
@Access('SIGNED_IN')
export class Referral implements ReferralFacts {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTime, { description: 'When somebody should come（约定时间）.' })
  wantedAt!: Date;

  @Field(() => ReferralStatus, { description: 'Where it stands（状态）.' })
  status!: ReferralStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it was done（完成时间）.' })
  doneAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the department said last（说明）, such as why it is not possible; null a year after the end.',
  })
  note?: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion.' })
  version!: number;

  matterId!: string;
  departmentId!: string;
  gridCode!: string;
  workGrid!: string | null;
  isForMe!: boolean;
}

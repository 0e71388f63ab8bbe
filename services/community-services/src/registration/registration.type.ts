import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { RegistrationStatus } from './registration.terms.ts';

@ObjectType({
  description:
    "Registration（报名） for an activity: the caller's own and those the caller made for others; to its organiser all of the activity.",
})
@Access('SIGNED_IN')
export class Registration {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => RegistrationStatus, { description: 'Where it stands（状态）.' })
  status!: RegistrationStatus;

  @Field(() => DateTime, { description: 'When it was made（报名时间）.' })
  registeredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Who it is for（姓名）, as given; for the registrant and the organiser. Null where the account says it, and once it was given up.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone（电话）, of somebody without an account, to be told of changes.',
  })
  phone?: string | null;

  activityId!: string;
  personId?: string | null;
  registeredBy?: string | null;
  isVolunteer!: boolean;

  /** In the line, where a write answers: the one that it gave, also when it is sent again. */
  place?: number | null;
}

import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { RegistrationStatus } from './registration.terms.ts';

@ObjectType({ description: "Registration（报名） of the caller for an activity. Nobody else's is ever shown." })
export class Registration {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => RegistrationStatus, { description: 'Where it stands（状态）.' })
  status!: RegistrationStatus;

  @Field(() => DateTime, { description: 'When it was made（报名时间）.' })
  registeredAt!: Date;

  activityId!: string;

  /** In the line, where a write answers: the one that it gave, also when it is sent again. */
  place?: number | null;
}

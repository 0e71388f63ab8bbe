import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RegistrationStatus } from './registration.entity.ts';

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: 'Where a registration stands（报名状态）.',
  valuesConfig: {
    REGISTERED: { description: 'Has a seat（已报名）.' },
    WAITING: { description: 'On the waiting list（候补）; moves up as seats become free.' },
    CANCELLED: { description: 'Given up（已取消）.' },
  },
});

@ObjectType({ description: "Registration（报名） of the caller for an activity. Nobody else's is ever shown." })
export class Registration {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => RegistrationStatus, { description: 'Where it stands（状态）.' })
  status!: RegistrationStatus;

  @Field(() => DateTime, { description: 'When it was made（报名时间）.' })
  registeredAt!: Date;

  activityId!: string;
}

import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An address（地址）; sealed, each read is logged.' })
export class SealedAddress {
  @Field(() => String, { description: 'The address（地址）.' })
  address!: string;
}

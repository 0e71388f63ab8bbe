import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How to reach somebody（联系方式）; sealed, each read is logged.' })
export class SealedContact {
  @Field(() => String, { description: 'Name（姓名）.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone（电话）.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Address（地址）.' })
  address!: string | null;
}

import { PlainText } from '@microgrid/subgraph/plain-text';
import { PhoneNumber } from '@microgrid/subgraph/text-forms';
import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'How to reach somebody（联系方式）; sealed at once.' })
export class ContactInput {
  @Field(() => String, { description: 'Name（姓名）, 1 to 50 characters.' })
  @PlainText(50)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone（电话）.' })
  @IsOptional()
  @PhoneNumber()
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Address（地址）, 1 to 200 characters.' })
  @IsOptional()
  @PlainText(200)
  address?: string | null;
}

import { PlainText } from '@microgrid/subgraph/plain-text';
import { PhoneNumber } from '@microgrid/subgraph/text-forms';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A party（当事方）; sealed at once.' })
export class PartyInput {
  @Field(() => ID, { nullable: true, description: 'Id of the person（本人）, of somebody with an account.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { description: 'Name（姓名或名称）, 1 to 100 characters.' })
  @PlainText(100)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone（电话）.' })
  @IsOptional()
  @PhoneNumber()
  phone?: string | null;
}

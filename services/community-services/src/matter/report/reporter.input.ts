import { PlainText } from '@microgrid/subgraph/plain-text';
import { PhoneNumber } from '@microgrid/subgraph/text-forms';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whoever a matter is entered for（代录对象）; sealed at once.' })
export class ReporterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person（人员）, of somebody with an account; then neither name nor phone.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name（姓名）, 1 to 50 characters; needed without an account.' })
  @IsOptional()
  @PlainText(50)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone（电话）.' })
  @IsOptional()
  @PhoneNumber()
  phone?: string | null;
}

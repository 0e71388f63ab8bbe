import { PlainText } from '@microgrid/subgraph/plain-text';
import { PhoneNumber } from '@microgrid/subgraph/text-forms';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { SourceKind } from '../person.terms.ts';

@InputType({ description: 'Who is entered as serving（登记服务者）.' })
export class RegisterPersonInput extends WriteInput {
  @Field(() => String, { description: 'Name（姓名）, 1 to 50 characters.' })
  @PlainText(50)
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'Work phone（工作电话）.' })
  @PhoneNumber()
  workPhone?: string | null;

  @Field(() => SourceKind, { description: 'Where the person was found（来源）.' })
  sourceKind!: SourceKind;

  @Field(() => Boolean, {
    description: 'That the person is an adult（已成年）; false is refused (BAD_USER_INPUT).',
  })
  isAdult!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who has agreed to the entry, orally before two（口头同意）: who witnessed it besides the caller (BAD_USER_INPUT for the caller, or somebody who does not serve).',
  })
  @IsUUID()
  witnessId?: string | null;
}

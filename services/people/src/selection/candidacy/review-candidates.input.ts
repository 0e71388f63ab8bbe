import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Somebody who may not stand（审查未通过）.' })
export class RefusalInput {
  @Field(() => ID, { description: 'Who（候选）.' })
  @IsUUID()
  candidacyId!: string;

  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters; the person reads it.' })
  @PlainText(500)
  reason!: string;
}

@InputType({ description: 'Deciding who may stand（资格审查）; opens the vote.' })
export class ReviewCandidatesInput extends ChangeInput {
  @Field(() => ID, { description: 'Which selection（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => [ID], { description: 'Who may（审查通过）, 1 or more who consented.' })
  @ArrayMinSize(1, { message: 'name one at least: if nobody may stand, call the selection off' })
  @ArrayMaxSize(100)
  @ArrayUnique((id: string) => id.toLowerCase())
  @IsUUID(undefined, { each: true })
  approvedIds!: string[];

  @Field(() => [RefusalInput], { defaultValue: [], description: 'Who may not, and why（审查未通过）.' })
  @ArrayMaxSize(100)
  @ArrayUnique(({ candidacyId }: RefusalInput) => candidacyId.toLowerCase())
  @ValidateNested({ each: true })
  refusals!: RefusalInput[];
}

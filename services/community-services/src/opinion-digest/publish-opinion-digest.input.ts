import { PlainText } from '@microgrid/subgraph/plain-text';
import { GridCode, Period } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An entry of a digest（条目）.' })
export class OpinionDigestEntryInput {
  @Field(() => String, { description: 'What was said（你说）, 1 to 200 characters.' })
  @PlainText(200)
  said!: string;

  @Field(() => String, { description: 'What was done（我办）, 1 to 500 characters.' })
  @PlainText(500)
  did!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The opinions it sums up（意见）, up to 200, of the community; those merged into them count too.',
  })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  opinionIds!: string[];
}

@InputType({ description: 'Posting a digest（发布民意回音）; the month again replaces it.' })
export class PublishOpinionDigestInput extends WriteInput {
  @Field(() => GridCode, { description: 'The community（社区）, 12 digits.' })
  gridCode!: string;

  @Field(() => Period, { description: 'The month（月份）, a past or the present one.' })
  month!: string;

  @Field(() => [OpinionDigestEntryInput], { description: 'What was said and done（条目）, 1 to 50.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  entries!: OpinionDigestEntryInput[];
}

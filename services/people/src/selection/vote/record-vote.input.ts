import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime } from '@microgrid/subgraph/scalars';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Votes of one candidate（得票）.' })
export class TallyInput {
  @Field(() => ID, { description: 'Who（候选）.' })
  @IsUUID()
  candidacyId!: string;

  @Field(() => Int, { description: 'How many（票数）.' })
  @IsInt()
  votes!: number;
}

@InputType({ description: 'Entering a vote（录入结果）; starts the public notice of 5 working days.' })
export class RecordVoteInput extends ChangeInput {
  @Field(() => ID, { description: 'Which selection（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => Int, {
    description:
      'How many took part（参与人数）, up to electorateCount; when a tie is decided without a run-off, that of the vote.',
  })
  @IsInt()
  turnoutCount!: number;

  @Field(() => [TallyInput], {
    defaultValue: [],
    description:
      'The tally of each approved candidate（得票）, in a run-off of each of those with equal votes; empty for a consultation, and when a tie is decided without a run-off.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  tallies!: TallyInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'Who is chosen（当选）; left out while equal votes leave it open (TIED).',
  })
  @IsOptional()
  @IsUUID()
  chosenId?: string | null;

  @Field(() => String, { description: 'The minute（会议记录）, 1 to 5,000 characters.' })
  @PlainText(5000)
  minute!: string;

  @Field(() => DateTime, {
    description: 'When it was held（时间）, after the last day to nominate and not in the future.',
  })
  heldAt!: Date;

  @Field(() => ID, { description: 'Who signed besides the caller（签字人）; never a candidate.' })
  @IsUUID()
  countersignedById!: string;
}

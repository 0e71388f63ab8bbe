import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsInt, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { SelectionMethod } from '../selection.terms.ts';

@InputType({ description: 'Announcing a selection（公告竞选）.' })
export class AnnounceSelectionInput extends WriteInput {
  @Field(() => Int, { defaultValue: 1, description: 'How many votes each has（每户票数）, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  votesEach!: number;

  @Field(() => GridCode, { description: 'The micro-grid（微网格）.' })
  gridCode!: string;

  @Field(() => SelectionMethod, { description: 'How it is decided（方式）.' })
  method!: SelectionMethod;

  @Field(() => CalendarDate, { description: 'First day to nominate（提名开始日）, today at the earliest.' })
  opensOn!: string;

  @Field(() => CalendarDate, { description: 'Last day to nominate（提名截止日）.' })
  closesOn!: string;
}

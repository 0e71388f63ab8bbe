import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LeaderBasis } from '../appointment.terms.ts';

@InputType({ description: 'Who is to lead which micro-grid until when.' })
export class AppointLeaderInput extends WriteInput {
  @Field(() => ID, { description: 'Id of the person（人员）; BAD_USER_INPUT when there is none.' })
  @IsUUID()
  personId!: string;

  @Field(() => GridCode, { description: 'The micro-grid（微网格）, 18 digits; BAD_USER_INPUT for another grid.' })
  gridCode!: string;

  @Field(() => CalendarDate, {
    description:
      'The last day in post（任期止）, from today to the same day next year in Asia/Shanghai (BAD_USER_INPUT).',
  })
  endsOn!: string;

  @Field(() => LeaderBasis, { description: 'What it rests on（依据）.' })
  basis!: LeaderBasis;
}

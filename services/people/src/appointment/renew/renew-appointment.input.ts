import { CalendarDate } from '@microgrid/subgraph/scalars';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Renewing an appointment（续聘）.' })
export class RenewAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（任职）.' })
  @IsUUID()
  appointmentId!: string;

  @Field(() => CalendarDate, {
    description: 'New last day（任期止）, after the present one and at most a year after it (BAD_USER_INPUT).',
  })
  endsOn!: string;
}

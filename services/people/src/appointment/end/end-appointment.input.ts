import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AppointmentEndReason } from '../appointment.terms.ts';

@InputType({ description: 'Which appointment ends, and why.' })
export class EndAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the appointment（任职）.' })
  @IsUUID()
  appointmentId!: string;

  @Field(() => AppointmentEndReason, { description: 'Why（原因）; whoever holds the post may only give RESIGNED.' })
  reason!: AppointmentEndReason;
}

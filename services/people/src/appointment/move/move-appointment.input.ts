import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Another move of an appointment（任职变动）.' })
export class MoveAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（任职）.' })
  @IsUUID()
  appointmentId!: string;

  @Field(() => String, { nullable: true, description: 'Why（原因）, 1 to 500 characters.' })
  @PlainText(500)
  reason?: string | null;
}

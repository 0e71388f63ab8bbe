import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Suspending somebody in post（暂停）.' })
export class SuspendAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（任职）.' })
  @IsUUID()
  appointmentId!: string;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; the holder reads it.' })
  @PlainText(500)
  reason!: string;
}

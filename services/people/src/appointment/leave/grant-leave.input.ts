import { CalendarDate } from '@microgrid/subgraph/scalars';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Granting leave（准假）.' })
export class GrantLeaveInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（任职）.' })
  @IsUUID()
  appointmentId!: string;

  @Field(() => CalendarDate, { description: 'First day（开始日）, today at the earliest.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day（结束日）, at most 90 days later.' })
  to!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who stands in（代理人）; needed for a leader and a worker, and somebody else than the worker or a leader of the same branch, nobody who is on leave then, or suspended.',
  })
  @IsUUID()
  standInId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether what is open goes to the stand-in when the leave begins（在办事项是否交代理人）, and comes back when it is over; by default it stays.',
  })
  movesMatters!: boolean;
}

import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AppointmentRole } from '../appointment.terms.ts';

@InputType({ description: 'Appointing to another post than a leader’s（聘任）.' })
export class AppointInput extends WriteInput {
  @Field(() => ID, { description: 'Who（人员）; BAD_USER_INPUT when there is none.' })
  @IsUUID()
  personId!: string;

  @Field(() => AppointmentRole, {
    description: 'Role（角色）; BAD_USER_INPUT for MICRO_GRID_LEADER, which appointLeader gives.',
  })
  role!: AppointmentRole;

  @Field(() => GridCode, {
    description:
      'The grid（网格） of the level that the role says; a worker serves a general or an exclusive grid (BAD_USER_INPUT otherwise).',
  })
  gridCode!: string;

  @Field(() => CalendarDate, { description: 'First day（任期起）, today at the earliest.' })
  startsOn!: string;

  @Field(() => CalendarDate, { description: 'Last day（任期止）, at most a year after the first.' })
  endsOn!: string;
}

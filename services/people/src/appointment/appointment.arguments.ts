import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { AppointmentRole, AppointmentStatus } from './appointment.terms.ts';

@InputType({ description: whichOf('appointments（任职筛选）') })
export class AppointmentWhere {
  @AnyOf(() => AppointmentRole, 'Only in this role.')
  role?: AppointmentRole[] | null;

  @AnyOf(() => AppointmentStatus, 'Only in this status.')
  status?: AppointmentStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those whose term ends by this day.' })
  endingBy?: string | null;
}

const appointmentOrder = listOrder('Appointment', 'appointments', {
  STARTS_ON_DESC: {
    by: [
      { column: 'startsOn', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest start first.',
  },
  STARTS_ON_ASC: {
    by: [
      { column: 'startsOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest start first.',
  },
  ENDS_ON_ASC: {
    by: [
      { column: 'endsOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Those that end first, first.',
  },
});

export const AppointmentArguments = listArguments({ where: AppointmentWhere, order: appointmentOrder });
export type AppointmentArguments = InstanceType<typeof AppointmentArguments>;

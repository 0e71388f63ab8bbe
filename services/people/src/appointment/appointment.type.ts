import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import './appointment.terms.ts';
import {
  AppointmentBasis,
  type AppointmentEndReason,
  AppointmentRole,
  AppointmentStatus,
} from './appointment.terms.ts';

@ObjectType({
  description: 'Appointment（任职）: one person serving in one role on one grid for a term of at most a year.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Appointment {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => AppointmentRole, { description: 'Role（角色）.' })
  role!: AppointmentRole;

  @Field(() => CalendarDate, { description: 'The first day in post（任期起）, in Asia/Shanghai.' })
  startsOn!: string;

  @Field(() => CalendarDate, {
    description: 'The last day in post（任期止）, at most a year after the first, in Asia/Shanghai.',
  })
  endsOn!: string;

  @Field(() => AppointmentBasis, { description: 'What it rests on（依据）.' })
  basis!: AppointmentBasis;

  @Field(() => AppointmentStatus, { description: 'Status（状态）.' })
  status!: AppointmentStatus;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  personId!: string;
  gridCode!: string;
  endReason?: AppointmentEndReason | null;
  leaveFrom?: string | null;
  leaveTo?: string | null;
  standInId?: string | null;
  leaveMovesMatters!: boolean;
  suspensionReason?: string | null;
}

import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { dropLeave } from '../leave/begin-and-end-leave.ts';
import { stepOutSuspended } from '../leave/step-out.ts';
import { appointmentToMove } from '../move/to-move.ts';
import { SuspendAppointmentInput } from './suspend-appointment.input.ts';

@Resolver()
export class SuspendAppointmentResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Suspends somebody in post（暂停） by the head or street officer above, never oneself (FORBIDDEN); access ends with the next request, also where the person stands in; a leave that was granted is void. NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status.',
  })
  @Access(DECIDERS)
  suspendAppointment(
    @Arg('input', () => SuspendAppointmentInput, { description: 'Which and why.' }) input: SuspendAppointmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const appointment = await appointmentToMove(em, input, { actor, action: 'SUSPEND' });
      // Whoever names the person as a stand-in at once comes before or after.
      await lockPerson(em, appointment.personId);
      em.assign(appointment, { status: 'SUSPENDED', suspensionReason: input.reason });
      dropLeave(appointment);
      await em.flush();
      await stepOutSuspended(em, appointment.personId, shanghaiDate());
      const { id: subject, gridCode, personId, role } = appointment;
      const data = { personId, role, cause: 'SUSPENSION', from: shanghaiDate(), to: null, standInId: null } as const;
      record(em, 'appointment.paused.v1', { subject, gridCode, data });
      return appointment;
    });
  }
}

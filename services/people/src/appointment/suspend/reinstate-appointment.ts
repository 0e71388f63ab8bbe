import { Access } from '@microgrid/access/access';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { sayResumed } from '../leave/begin-and-end-leave.ts';
import { MoveAppointmentInput } from '../move/move-appointment.input.ts';
import { appointmentToMove } from '../move/to-move.ts';

@Resolver()
export class ReinstateAppointmentResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Reinstates（恢复） somebody who was suspended, by the head or street officer above, never oneself (FORBIDDEN). NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status.',
  })
  @Access(DECIDERS)
  reinstateAppointment(
    @Arg('input', () => MoveAppointmentInput, { description: 'Which.' }) input: MoveAppointmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const appointment = await appointmentToMove(em, input, { actor, action: 'REINSTATE' });
      em.assign(appointment, { status: 'ACTIVE', suspensionReason: null });
      sayResumed(em, appointment, shanghaiDate());
      return appointment;
    });
  }
}

import { Access } from '@microgrid/access/access';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Appointment } from '../appointment.type.ts';
import { MoveAppointmentInput } from '../move/move-appointment.input.ts';
import { appointmentToMove } from '../move/to-move.ts';
import { endLeave } from './begin-and-end-leave.ts';

@Resolver()
export class ReturnFromLeaveResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Ends a leave early（销假）, by whoever holds the post or the head or street officer above (FORBIDDEN otherwise); the rights of the stand-in end with the next request. NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status.',
  })
  @Access('SIGNED_IN')
  returnFromLeave(
    @Arg('input', () => MoveAppointmentInput, { description: 'Which.' }) input: MoveAppointmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const appointment = await appointmentToMove(em, input, { actor, action: 'RETURN' });
      endLeave(em, appointment, shanghaiDate());
      return appointment;
    });
  }
}

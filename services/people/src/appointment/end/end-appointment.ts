import { Access } from '@microgrid/access/access';
import { Conflict, Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { AppointmentEntity } from '../appointment.entity.ts';
import { mayEnd, mayRead, DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { endTerm } from './end-term.ts';
import { EndAppointmentInput } from './end-appointment.input.ts';

@Resolver()
export class EndAppointmentResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Ends an appointment today（离任）, by the head or the street officer above, or by the person as RESIGNED (FORBIDDEN otherwise). BAD_USER_INPUT for TERM before its last day; NOT_FOUND when there is none that the caller may see; CONFLICT when its status does not allow it, and for REMOVED when no consequence REMOVED was decided; suspending is for the urgent case.',
  })
  @Access('SIGNED_IN')
  endAppointment(
    @Arg('input', () => EndAppointmentInput, { description: 'Which and why.' }) input: EndAppointmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const appointment = await em.findOne(AppointmentEntity, input.appointmentId);
      if (appointment === null || !mayRead(actor, appointment)) throw new NotFound('there is no such appointment');
      if (!mayEnd(actor, appointment, input.reason)) {
        throw new Forbidden('an appointment is ended from above, or by resigning', `${DECIDERS.join(' or ')} above`);
      }
      expectVersion(appointment, input.expectedVersion);
      if (input.reason === 'REMOVED') requireRemovalDecided(appointment);
      if (input.reason === 'TERM') requireLastDay(appointment, shanghaiDate());
      await endTerm(em, appointment, { reason: input.reason, today: shanghaiDate() });
      return appointment;
    });
  }
}

function requireRemovalDecided({ id, removalDecidedAt }: AppointmentEntity): void {
  if (removalDecidedAt != null) return;
  throw new Conflict('no consequence REMOVED was decided for this post: suspend in the urgent case', id);
}

/** A term that is over ends by the clock; what ends before its last day has another reason. */
function requireLastDay({ endsOn }: AppointmentEntity, today: string): void {
  if (endsOn <= today) return;
  const message = `the term runs to ${endsOn} and ends by the clock: say why it ends before`;
  throw new Invalid([{ field: 'reason', message }]);
}

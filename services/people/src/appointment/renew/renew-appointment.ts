import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requireFree } from '../appoint/require-free.ts';
import { latestEndOf } from '@microgrid/subgraph/term';
import type { AppointmentEntity } from '../appointment.entity.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { appointmentToMove } from '../move/to-move.ts';
import { RenewAppointmentInput } from './renew-appointment.input.ts';
import { renewableFrom } from './renewal.ts';

@Resolver()
export class RenewAppointmentResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Renews an appointment（续聘） in the last 60 days of its term, by the head or street officer above, never oneself (FORBIDDEN). NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status, before that time, and when the post is given to somebody else afterwards.',
  })
  @Access(DECIDERS)
  renewAppointment(
    @Arg('input', () => RenewAppointmentInput, { description: 'Which, and until when.' }) input: RenewAppointmentInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { endsOn } = input;
    return write(input, async (em) => {
      const appointment = await appointmentToMove(em, input, { actor, action: 'RENEW' });
      requireTimeToRenew(appointment);
      const { id: subject, gridCode, personId, role, endsOn: formerEnd } = appointment;
      requireLonger(formerEnd, endsOn);
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [endsOn] });
      await requireFree(em, appointment, { from: plusDays(formerEnd, 1), to: endsOn }, subject);
      em.assign(appointment, { endsOn, renewedFrom: formerEnd });
      record(em, 'appointment.renewed.v1', { subject, gridCode, data: { personId, role, endsOn } });
      return appointment;
    });
  }
}

function requireTimeToRenew({ id, endsOn }: AppointmentEntity): void {
  const [today, from] = [shanghaiDate(), renewableFrom(endsOn)];
  if (today >= from && today <= endsOn) return;
  throw new Conflict(`RENEW is possible from ${from} to ${endsOn}, the last 60 days of the term`, id);
}

function requireLonger(formerEnd: string, endsOn: string): void {
  const latest = latestEndOf(formerEnd);
  if (endsOn > formerEnd && endsOn <= latest) return;
  throw new Invalid([
    {
      field: 'endsOn',
      message: `a term that ends on ${formerEnd} is renewed until a later day, ${latest} at the latest`,
    },
  ]);
}

import { Access } from '@microgrid/access/access';
import { holds, Role } from '@microgrid/access/actor';
import { gridLevel } from '@microgrid/grid-code';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { mayDecide } from '../appointment.policy.ts';
import type { AppointmentBasis, AppointmentRole } from '../appointment.terms.ts';
import { Appointment } from '../appointment.type.ts';
import { AppointInput } from './appoint.input.ts';
import { beginAppointment } from './begin-appointment.ts';

type AppointedRole = Exclude<AppointmentRole, 'MICRO_GRID_LEADER'>;

/** Of which levels a post of each role is, and what it rests on. */
const posts: Readonly<Record<AppointedRole, { levels: readonly string[]; basis: AppointmentBasis; says: string }>> = {
  TOTAL_GRID_HEAD: { levels: ['TOTAL'], basis: 'EX_OFFICIO', says: 'a head leads a total grid: 12 digits' },
  GRID_WORKER: {
    levels: ['GENERAL', 'EXCLUSIVE'],
    basis: 'EMPLOYED',
    says: 'a worker serves a general or an exclusive grid: 15 digits',
  },
  COMMITTEE_CONTACT: {
    levels: ['GENERAL'],
    basis: 'APPOINTED',
    says: 'a contact is linked to a general grid: 15 digits, the last three 001 to 899',
  },
};

@Resolver()
export class AppointResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Appoints a head, a worker or a contact（聘任）, by the street officer above, never oneself (FORBIDDEN). From a later day on it is PENDING until then. CONFLICT when the post is held in that time, or the person leads a micro-grid of the same branch.',
  })
  @Access([Role.STREET_OFFICER])
  appoint(
    @Arg('input', () => AppointInput, { description: 'Whom, to what, where and when.' }) input: AppointInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { gridCode, startsOn, endsOn } = input;
    const { role, basis } = postOf(input);
    return write(input, async (em, id) => {
      const { id: personId } = await lockPerson(em, input.personId);
      if (!holds(actor, [Role.STREET_OFFICER], gridCode) || !mayDecide(actor, { personId, gridCode })) {
        throw new Forbidden(
          'heads, workers and contacts are appointed by the street, and not by themselves',
          'STREET_OFFICER above',
        );
      }
      return beginAppointment(em, { id, personId, role, gridCode, basis, startsOn, endsOn });
    });
  }
}

function postOf({ role, gridCode }: AppointInput): { role: AppointedRole; basis: AppointmentBasis } {
  if (role === 'MICRO_GRID_LEADER') {
    throw new Invalid([{ field: 'role', message: 'a leader is appointed by appointLeader' }]);
  }
  const { levels, basis, says } = posts[role];
  if (!levels.includes(gridLevel(gridCode))) throw new Invalid([{ field: 'gridCode', message: says }]);
  return { role, basis };
}

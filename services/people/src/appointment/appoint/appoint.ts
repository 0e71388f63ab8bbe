import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Invalid } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { Appointment } from '../appointment.type.ts';
import { AppointInput } from './appoint.input.ts';
import { beginAppointment } from './begin-appointment.ts';
import { postRules, requireLevel, requireMayAppoint } from './post-rules.ts';

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
      requireMayAppoint(actor, { personId, role, gridCode });
      return beginAppointment(em, { id, personId, role, gridCode, basis, startsOn, endsOn });
    });
  }
}

/** A post as another than a leader, whose level and basis its role says. */
function postOf({ role, gridCode }: AppointInput) {
  if (role === 'MICRO_GRID_LEADER') {
    throw new Invalid([{ field: 'role', message: 'a leader is appointed by appointLeader' }]);
  }
  requireLevel({ role, gridCode });
  const [basis] = postRules[role].bases;
  return { role, basis };
}

import { Access } from '@microgrid/access/access';
import { gridLevel } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { AppointLeaderInput } from './appoint-leader.input.ts';
import { beginAppointment } from './begin-appointment.ts';
import { requireMayAppoint } from './post-rules.ts';

@Resolver()
export class AppointLeaderResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Appoints a leader of a micro-grid（聘任微网格长） from today on, by the head or the street officer above, never oneself (FORBIDDEN). BAD_USER_INPUT for a grid that is not there for the whole term, CONFLICT when the micro-grid has a leader, the person leads another, or is the worker of the same general grid.',
  })
  @Access(DECIDERS)
  appointLeader(
    @Arg('input', () => AppointLeaderInput, { description: 'Who, where and until when.' }) input: AppointLeaderInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { gridCode, endsOn, basis } = input;
    requireMicroGrid(gridCode);
    return write(input, async (em, id) => {
      const { id: personId } = await lockPerson(em, input.personId);
      const post = { personId, role: 'MICRO_GRID_LEADER', gridCode, basis } as const;
      requireMayAppoint(actor, post);
      return beginAppointment(em, { id, ...post, startsOn: shanghaiDate(), endsOn });
    });
  }
}

function requireMicroGrid(code: string): void {
  if (gridLevel(code) === 'MICRO') return;
  throw new Invalid([{ field: 'gridCode', message: `${code} is not a micro-grid: its code has 18 digits` }]);
}

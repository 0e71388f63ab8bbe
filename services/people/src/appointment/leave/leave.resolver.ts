import { Batch } from '@microgrid/subgraph/batch';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { persons } from '../../person/person.resolver.ts';
import { Person } from '../../person/person.type.ts';
import { mayReadLeave } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { Leave } from './leave.type.ts';

@Resolver(() => Appointment)
export class AppointmentLeaveResolver {
  @FieldResolver(() => Leave, {
    nullable: true,
    description: 'The leave it is on, or that was granted（请假）; null to those who do not serve there or above.',
  })
  leave(@Root() appointment: Appointment, @Ctx() { actor }: Context): Leave | null {
    const { leaveFrom, leaveTo, standInId = null, leaveMovesMatters: movesMatters } = appointment;
    if (leaveFrom == null || leaveTo == null || !mayReadLeave(actor, appointment)) return null;
    return { from: leaveFrom, to: leaveTo, standInId, movesMatters };
  }
}

@Resolver(() => Leave)
export class LeaveResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who stands in（代理人）, with the rights of the post for that time.',
  })
  @Batch()
  async standIn(@Root() leaves: Leave[], @Ctx() context: Context) {
    const found = await persons(
      leaves.map(({ standInId }) => ({ id: standInId ?? '' })),
      context,
    );
    return found;
  }
}

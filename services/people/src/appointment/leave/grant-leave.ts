import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requirePerson } from '../../person/require-person.ts';
import { settleShifts } from '../../duty-shift/settle/settle-shifts.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { heldStatuses } from '../appointment.states.ts';
import { Appointment } from '../appointment.type.ts';
import { appointmentToMove } from '../move/to-move.ts';
import { beginLeave } from './begin-and-end-leave.ts';
import { GrantLeaveInput } from './grant-leave.input.ts';

const LONGEST_DAYS = 90;

@Resolver()
export class GrantLeaveResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Grants leave（准假） by the head or street officer above, never oneself (FORBIDDEN); the stand-in has the rights of the post for that time, whoever holds it has none. One that begins later begins by the clock; granted again before, it is another. NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status.',
  })
  @Access(DECIDERS)
  grantLeave(
    @Arg('input', () => GrantLeaveInput, { description: 'Whose, when, and who stands in.' }) input: GrantLeaveInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { from, to, movesMatters } = input;
    return write(input, async (em) => {
      const appointment = await appointmentToMove(em, input, { actor, action: 'GRANT_LEAVE' });
      requireDays(appointment, { from, to });
      const standInId = await requireStandIn(em, appointment, input.standInId ?? null);
      if (movesMatters && standInId === null) {
        throw new Invalid([{ field: 'movesMatters', message: 'say who stands in, to whom what is open is to go' }]);
      }
      em.assign(appointment, { leaveFrom: from, leaveTo: to, standInId, leaveMovesMatters: movesMatters });
      if (from <= shanghaiDate()) beginLeave(em, appointment);
      // At once, not when the leave begins: who is missing then can still be found.
      await settleShifts(em, [{ personId: appointment.personId }]);
      return appointment;
    });
  }
}

function requireDays({ endsOn }: AppointmentEntity, { from, to }: { from: string; to: string }): void {
  const today = shanghaiDate();
  const latest = [plusDays(from, LONGEST_DAYS), endsOn].toSorted()[0] ?? endsOn;
  if (from < today || from > endsOn) {
    throw new Invalid([
      { field: 'from', message: `a leave begins from today (${today}) to the last day in post, ${endsOn}` },
    ]);
  }
  if (to < from || to > latest) {
    throw new Invalid([{ field: 'to', message: `a leave from ${from} on ends from then on to ${latest}` }]);
  }
}

/** Whoever stands in has the rights of the post, so it is nobody whom the post itself would be refused. */
async function requireStandIn(
  em: SqlEntityManager,
  { role, gridCode, personId }: AppointmentEntity,
  standInId: string | null,
): Promise<string | null> {
  const wrong = (message: string) => new Invalid([{ field: 'standInId', message }]);
  const isOfBranch = role === 'MICRO_GRID_LEADER' || role === 'GRID_WORKER';
  if (standInId === null) {
    if (isOfBranch) throw wrong('say who stands in for a leader or a worker');
    return null;
  }
  const { id } = await requirePerson(em, standInId, 'standInId');
  if (id === personId) throw wrong('must be somebody else');
  if (!isOfBranch) return id;
  const posts = await em.find(AppointmentEntity, {
    personId: id,
    status: { $in: [...heldStatuses] },
    role: role === 'GRID_WORKER' ? 'MICRO_GRID_LEADER' : 'GRID_WORKER',
  });
  const branch = gridCode.slice(0, 15);
  if (posts.some((post) => post.gridCode.startsWith(branch))) {
    throw wrong(`serves in ${branch} already: worker and leader of a branch are different people`);
  }
  return id;
}

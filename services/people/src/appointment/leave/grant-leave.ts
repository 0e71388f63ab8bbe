import { Access } from '@microgrid/access/access';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { settleShifts } from '../../duty-shift/settle/settle-shifts.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { DECIDERS } from '../appointment.policy.ts';
import { heldStatuses } from '../appointment.states.ts';
import { Appointment } from '../appointment.type.ts';
import { appointmentToMove } from '../move/to-move.ts';
import { beginLeave } from './begin-and-end-leave.ts';
import { GrantLeaveInput } from './grant-leave.input.ts';

const LONGEST_DAYS = 90;

interface Days {
  readonly from: string;
  readonly to: string;
}

@Resolver()
export class GrantLeaveResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Grants leave（准假） by the head or street officer above, never oneself (FORBIDDEN); the stand-in has the rights of the post for that time, whoever holds it has none. One that begins later begins by the clock; granted again before, it is another. NOT_FOUND when there is none that the caller may see; CONFLICT on another version or status, and naming the leave in which the person stands in then.',
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
      const standInId = await requireStandIn(em, appointment, { id: input.standInId ?? null, from, to });
      await requireStandsInForNobody(em, appointment, { from, to });
      if (movesMatters && standInId === null) {
        throw new Invalid([
          { field: 'movesMatters', message: 'say who stands in, to whom what is open is to go', rule: 'REQUIRED' },
        ]);
      }
      em.assign(appointment, { leaveFrom: from, leaveTo: to, standInId, leaveMovesMatters: movesMatters });
      if (from <= shanghaiDate()) beginLeave(em, appointment);
      // At once, not when the leave begins: who is missing then can still be found.
      await settleShifts(em, [{ personId: appointment.personId }]);
      return appointment;
    });
  }
}

function requireDays({ endsOn }: AppointmentEntity, { from, to }: Days): void {
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

/** Whoever stands in has the rights of the post: nobody whom the post itself would be refused, or who is away then. */
async function requireStandIn(
  em: SqlEntityManager,
  { role, gridCode, personId }: AppointmentEntity,
  { id: standInId, from, to }: Days & { id: string | null },
): Promise<string | null> {
  const wrong = (message: string) => new Invalid([{ field: 'standInId', message }]);
  const isOfBranch = role === 'MICRO_GRID_LEADER' || role === 'GRID_WORKER';
  if (standInId === null) {
    if (isOfBranch) throw wrong('say who stands in for a leader or a worker');
    return null;
  }
  // Held: whoever suspends the stand-in at once comes before or after.
  const { id } = await lockPerson(em, standInId, 'standInId');
  if (id === personId) throw wrong('must be somebody else');
  if (await isAway(em, id, { from, to })) throw wrong('is on leave or suspended then');
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

/** Past row-level security: a stand-in from elsewhere is away too. */
async function isAway(em: SqlEntityManager, personId: string, { from, to }: Days): Promise<boolean> {
  const [{ away }] = await em.execute<[{ away: boolean }]>('select people.is_away(?, ?::date, ?::date) as away', [
    personId,
    from,
    to,
  ]);
  return away;
}

/** @throws Conflict naming the leave in which whoever is to go stands in: somebody else has to first. */
async function requireStandsInForNobody(em: SqlEntityManager, { personId }: AppointmentEntity, { from, to }: Days) {
  const during = { leaveFrom: { $lte: to }, leaveTo: { $gte: from }, status: { $in: [...heldStatuses] } };
  const other = await em.findOne(AppointmentEntity, { standInId: personId, ...during });
  if (other !== null) throw new Conflict('this person stands in for somebody then: end that leave first', other.id);
}

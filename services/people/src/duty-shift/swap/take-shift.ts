import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DutyShiftEntity } from '../duty-shift.entity.ts';
import { shiftFactOf } from '../duty-shift.facts.ts';
import { mayTake } from '../duty-shift.policy.ts';
import { DutyShift } from '../duty-shift.type.ts';
import { readableShift, requireNotBegun, whoseOf } from '../readable-shift.ts';
import { SwapShiftInput } from './swap-shift.input.ts';

@Resolver()
export class TakeShiftResolver {
  @Mutation(() => DutyShift, {
    nullable: true,
    description:
      'Takes an offered shift（接班）, by whoever has a post in its area. NOT_FOUND when there is none that the caller may take; CONFLICT when it was taken or is not offered, from another version, once it has begun, and naming an own shift at that time.',
  })
  @Access('IN_POST')
  takeShift(
    @Arg('input', () => SwapShiftInput, { description: 'Which.' }) input: SwapShiftInput,
    @Ctx() { write, actor }: Context,
  ) {
    const onCallId = signedIn(actor);
    return write(input, async (em) => {
      const shift = await readableShift(em, actor, input.dutyShiftId);
      if (!mayTake(actor, whoseOf(shift))) throw new NotFound('there is no such shift for you to take');
      if (shift.offeredAt == null) throw new Conflict('the shift is not offered, or somebody has taken it', shift.id);
      expectVersion(shift, input.expectedVersion);
      requireNotBegun(shift, await momentOf(em));
      await requireFreeOneself(em, onCallId, shift);
      const backupId = shift.backupId === onCallId ? null : shift.backupId;
      em.assign(shift, { onCallId, backupId, offeredAt: null });
      record(em, 'shift.changed.v1', shiftFactOf(shift));
      return shift;
    });
  }
}

/** Nobody takes two shifts at one time, not by two phones at once either: the second waits here. */
async function requireFreeOneself(em: SqlEntityManager, onCallId: string, { startsAt, endsAt }: DutyShiftEntity) {
  await lockInTransaction(em, `shifts on call of ${onCallId}`);
  const overlapping = { onCallId, droppedAt: null, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const own = await em.findOne(DutyShiftEntity, overlapping);
  if (own !== null) throw new Conflict('you are on call at that time already', own.id);
}

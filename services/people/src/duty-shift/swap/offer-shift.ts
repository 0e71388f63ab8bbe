import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DutyShift } from '../duty-shift.type.ts';
import { readableShift, requireNotBegun } from '../readable-shift.ts';
import { SwapShiftInput } from './swap-shift.input.ts';

@Resolver()
export class OfferShiftResolver {
  @Mutation(() => DutyShift, {
    nullable: true,
    description:
      "Offers an own shift to others（求换班）; it stays one's own until taken. FORBIDDEN to whoever is not on call on it; NOT_FOUND when there is none that the caller may see; CONFLICT from another version, when it is offered already, and once it has begun.",
  })
  @Access('SIGNED_IN')
  offerShift(
    @Arg('input', () => SwapShiftInput, { description: 'Which.' }) input: SwapShiftInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const shift = await readableShift(em, actor, input.dutyShiftId);
      const { id: subject, areaCode, onCallId } = shift;
      if (onCallId !== actor.subject)
        throw new Forbidden('a shift is offered by who is on call on it', 'to be on call');
      expectVersion(shift, input.expectedVersion);
      const now = await momentOf(em);
      requireNotBegun(shift, now);
      if (shift.offeredAt != null) throw new Conflict('the shift is offered already', subject);
      record(em, 'shift.offered.v1', { subject, gridCode: areaCode, data: { onCallId } });
      return em.assign(shift, { offeredAt: now });
    });
  }
}

import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { CareNeedEntity } from '../care-need.entity.ts';
import { CareNeed } from '../care-need.type.ts';
import { CareEndReason } from '../care.terms.ts';
import { eraseContact } from '../contact/seal-contact.ts';
import { dropVisit, waitingVisit } from '../visit/next-visit.ts';
import { CareChangeInput } from './care-change.input.ts';
import { moveCare, type CareDeed } from './move-care.ts';

@InputType({ description: 'Ending care（结束关爱）.' })
export class EndCareInput extends CareChangeInput {
  @Field(() => CareEndReason, {
    nullable: true,
    description: 'Why（原因）; the worker says it, the person need not. EXPIRED is said by the clock alone.',
  })
  reason?: CareEndReason | null;
}

@Resolver(() => CareNeed)
export class EndCareResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description: `Ends care（结束关爱）, as the person at any time, or the worker; how to reach the person is erased at once, what is left 7 days later. BAD_USER_INPUT when the worker says no reason. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  endCare(
    @Arg('input', () => EndCareInput, { description: 'Which care need.' }) input: EndCareInput,
    @Ctx() context: Context,
  ) {
    return moveCare(context, input, { action: 'END', make: (deed) => end(deed, input) });
  }
}

async function end({ em, need, at, isMine }: CareDeed, { reason = null }: EndCareInput): Promise<void> {
  if (reason === 'EXPIRED' || (reason === null && !isMine)) {
    throw new Invalid([{ field: 'reason', message: 'must say why: DECLINED, SETTLED, TAKEN_OVER or GONE' }]);
  }
  await closeCare(em, need, { at, reason: reason ?? 'DECLINED' });
}

/** Ends a need whose row is locked: nobody looks in any more, no contact is due, and nobody can reach the person by it. */
export async function closeCare(
  em: SqlEntityManager,
  need: CareNeedEntity,
  { at, reason }: { at: Date; reason: CareEndReason },
): Promise<void> {
  await dropVisit(em, need, await waitingVisit(em, need.id));
  await eraseContact(em, need.id);
  const nobody = { visitorId: null, proposedById: null, pausedFrom: null, pausedUntil: null };
  em.assign(need, { ...nobody, status: 'ENDED', endedAt: at, endReason: reason, renewedAt: null });
  await em.flush();
}

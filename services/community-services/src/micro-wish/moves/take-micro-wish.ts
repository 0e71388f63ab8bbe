import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requireNameConsent } from '../../name-consent/require-name-consent.ts';
import { requireStillHelps } from '../give-back/require-still-helps.ts';
import { MicroWishEntity } from '../micro-wish.entity.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

/** More would wait for one person. */
const MOST_TAKEN = 2;

@Resolver(() => MicroWish)
export class TakeMicroWishResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description: `Takes a wish（接单）, as somebody who serves or volunteers in the community, never the own one. CONFLICT too without the consent NAME_TO_SERVED, which the wisher's learning the name rests on, with two others taken and not fulfilled yet, and when the post has just ended. ${moveErrors}`,
  })
  @Access('IN_POST')
  takeMicroWish(
    @Arg('input', () => MoveMicroWishInput, { description: 'Which wish.' }) input: MoveMicroWishInput,
    @Ctx() context: Context,
  ) {
    return moveMicroWish(context, input, {
      action: 'TAKE',
      make: async ({ em, wish, subject }) => {
        await requireStillHelps(em, subject, wish.gridCode);
        await requireNameConsent(em, subject);
        await requireFew(em, subject);
        return { takerId: subject };
      },
    });
  }
}

/** Of two wishes that one person takes at once the second waits here, and then sees the first. */
async function requireFew(em: SqlEntityManager, takerId: string): Promise<void> {
  await lockInTransaction(em, `wishes taken by ${takerId}`);
  const taken = await em.find(
    MicroWishEntity,
    { takerId, status: 'TAKEN' },
    { orderBy: { id: 'asc' }, fields: ['id'] },
  );
  const [first] = taken;
  if (first === undefined || taken.length < MOST_TAKEN) return;
  throw new Conflict(`you have taken ${MOST_TAKEN} wishes: fulfil one or give it back first`, first.id);
}

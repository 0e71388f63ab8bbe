import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AcceptMatterInput, CloseMatterInput, ResolveMatterInput, VerifyMatterInput } from './matter-moves.input.ts';
import { Matter } from '../matter.type.ts';
import { moveMatter } from './move-matter.ts';

const errors =
  'NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state; FORBIDDEN to others.';

@Resolver(() => Matter)
export class MatterMovesResolver {
  @Mutation(() => Matter, {
    description: `Accepts a reported matter（受理）, as the grid's worker or, for an emergency, the micro-grid's leader; the caller becomes its handler. ${errors} CONFLICT too when the post that gave the right has just ended.`,
  })
  @Access('SIGNED_IN')
  acceptMatter(
    @Arg('input', () => AcceptMatterInput, { description: 'Which matter.' }) input: AcceptMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'ACCEPT',
      fact: 'matter.accepted.v1',
      givesToCaller: true,
      change: ({ actorId, at }) => ({ handlerId: actorId, acceptedAt: at }),
    });
  }

  @Mutation(() => Matter, {
    description: `Settles a matter（处置）, as its handler: one in progress, or at L0 and L1 one just accepted. ${errors}`,
  })
  @Access('SIGNED_IN')
  resolveMatter(
    @Arg('input', () => ResolveMatterInput, { description: 'Which matter, and how.' }) input: ResolveMatterInput,
    @Ctx() context: Context,
  ) {
    const { resolution } = input;
    return moveMatter(context, input, {
      action: 'RESOLVE',
      fact: 'matter.resolved.v1',
      note: resolution,
      change: ({ at }) => ({ resolution, resolvedAt: at }),
    });
  }

  @Mutation(() => Matter, {
    description: `Confirms that a matter is settled（核查）, as its reporter or somebody who serves there, never as its handler. ${errors}`,
  })
  @Access('SIGNED_IN')
  verifyMatter(
    @Arg('input', () => VerifyMatterInput, { description: 'Which matter, and what was found.' })
    input: VerifyMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'VERIFY',
      fact: 'matter.verified.v1',
      note: input.note,
      change: ({ actorId, at }) => ({ verifierId: actorId, verifiedAt: at }),
    });
  }

  @Mutation(() => Matter, {
    description: `Closes a verified matter（结案）, as the grid's worker or the head of the total grid. ${errors}`,
  })
  @Access('SIGNED_IN')
  closeMatter(
    @Arg('input', () => CloseMatterInput, { description: 'Which matter.' }) input: CloseMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'CLOSE',
      fact: 'matter.closed.v1',
      change: ({ at }) => ({ closedAt: at }),
    });
  }
}

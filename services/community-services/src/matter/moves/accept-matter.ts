import { Access } from '@microgrid/access/access';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveErrors, moveMatter } from './move-matter.ts';

@InputType({ description: 'Accepting a matter（受理）.' })
export class AcceptMatterInput extends MatterChangeInput {}

@Resolver(() => Matter)
export class AcceptMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Accepts a reported matter（受理）, as the grid's worker or, for an emergency, the micro-grid's leader; the caller becomes its handler. ${moveErrors} CONFLICT too when the post that gave the right has just ended.`,
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
}

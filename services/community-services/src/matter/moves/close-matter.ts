import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveMatter, tells } from './move-matter.ts';

@InputType({ description: 'Closing a matter（结案）.' })
export class CloseMatterInput extends MatterChangeInput {}

@Resolver(() => Matter)
export class CloseMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Closes a verified matter（结案）, as the grid's worker, the head of the total grid or, at L3, the street. ${moveErrors}`,
  })
  @Access('IN_POST')
  closeMatter(
    @Arg('input', () => CloseMatterInput, { description: 'Which matter.' }) input: CloseMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'CLOSE',
      make: (deed) => ({ change: { closedAt: deed.at }, tell: tells(deed, 'matter.closed.v1') }),
    });
  }
}

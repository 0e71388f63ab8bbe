import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MoveMatterInput } from './move-matter.input.ts';
import { moveMatter, tells } from './move-matter.ts';

@Resolver(() => Matter)
export class CancelMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Withdraws an own matter before it is accepted（撤回）. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  cancelMatter(
    @Arg('input', () => MoveMatterInput, { description: 'Which matter.' }) input: MoveMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'CANCEL',
      note,
      make: (deed) => ({ tell: tells(deed, 'matter.cancelled.v1') }),
    });
  }
}

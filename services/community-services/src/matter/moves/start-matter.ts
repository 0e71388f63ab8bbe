import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { Matter } from '../matter.type.ts';
import { MoveMatterInput } from './move-matter.input.ts';
import { moveMatter, tells } from './move-matter.ts';

@Resolver(() => Matter)
export class StartMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Takes an assigned or reopened matter on（接办）, as its handler. ${moveErrors} CONFLICT too when the post that gave the right has just ended.`,
  })
  @Access('IN_POST')
  startMatter(
    @Arg('input', () => MoveMatterInput, { description: 'Which matter.' }) input: MoveMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'START',
      note,
      givesToCaller: true,
      async make(deed) {
        const { em, matter, at } = deed;
        await em.nativeUpdate(AssignmentEntity, { matterId: matter.id, outcome: null }, { acceptedAt: at });
        return { tell: tells(deed, 'matter.started.v1') };
      },
    });
  }
}

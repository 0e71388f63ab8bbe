import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MoveMatterInput } from '../moves/move-matter.input.ts';
import { moveMatter } from '../moves/move-matter.ts';
import { endAssignment } from './end-assignment.ts';

@Resolver(() => Matter)
export class RecallMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Takes a wrong dispatch back（撤回分派）, as who assigned it, until it is taken on; the clock runs on from the report. ${moveErrors}`,
  })
  @Access('IN_POST')
  recallMatter(
    @Arg('input', () => MoveMatterInput, { description: 'Which matter.' }) input: MoveMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'RECALL',
      note,
      async make({ em, matter, subject }) {
        await endAssignment(em, matter.id, { outcome: 'RECALLED', reason: note });
        return { change: { handlerId: subject, assignedById: null } };
      },
    });
  }
}

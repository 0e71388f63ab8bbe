import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DECIDERS } from '../grid-change.policy.ts';
import { GridChange } from '../grid-change.type.ts';
import { releaseGrids } from '../held-grids.ts';
import { DecideGridChangeInput } from './decide-grid-change.input.ts';
import { decideGridChange } from './move-grid-change.ts';

@Resolver()
export class RejectGridChangeResolver {
  @Mutation(() => GridChange, {
    nullable: true,
    description: `Rejects a change（驳回网格调整）, as an officer of the street, never one's own. BAD_USER_INPUT without a decision. ${moveErrors}`,
  })
  @Access(DECIDERS)
  rejectGridChange(
    @Arg('input', () => DecideGridChangeInput, { description: 'Which change, and why not.' })
    input: DecideGridChangeInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { decision } = input;
    if (decision == null)
      throw new Invalid([{ field: 'decision', message: 'say why it is rejected', rule: 'REQUIRED' }]);
    return write(input, async (em) => {
      const { change } = await decideGridChange(em, { action: 'REJECT', actor, input, decision });
      await releaseGrids(em, change.id);
      return change;
    });
  }
}

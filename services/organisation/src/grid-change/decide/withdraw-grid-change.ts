import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requireToCome } from '../day-to-come.ts';
import { recordMove } from '../grid-change.facts.ts';
import { GridChange } from '../grid-change.type.ts';
import { releaseGrids } from '../held-grids.ts';
import { WithdrawGridChangeInput } from './decide-grid-change.input.ts';
import { moveGridChange, tooLate } from './move-grid-change.ts';

@Resolver()
export class WithdrawGridChangeResolver {
  @Mutation(() => GridChange, {
    nullable: true,
    description: `Takes a change back before its day（撤回网格调整）, as who proposed it or an officer of the street. The codes that it was given are never given again. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  withdrawGridChange(
    @Arg('input', () => WithdrawGridChangeInput, { description: 'Which change.' }) input: WithdrawGridChangeInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const { change } = await moveGridChange(em, { action: 'WITHDRAW', actor, input });
      if (change.decidedAt != null) requireToCome(change.effectiveOn, () => tooLate(change));
      recordMove(em, change);
      await releaseGrids(em, change.id);
      return change;
    });
  }
}

import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { evaluationMoves } from '../../evaluation/evaluation.states.ts';
import { tellAppeal } from '../appeal.facts.ts';
import { appealsOf } from '../appeal.list.ts';
import { Appeal } from '../appeal.type.ts';
import { lockAppeal, MoveAppealInput } from './lock-appeal.ts';

@InputType({ description: 'Taking an appeal back（撤回申诉）.' })
export class WithdrawAppealInput extends MoveAppealInput {}

@Resolver()
export class WithdrawAppealResolver {
  @Mutation(() => Appeal, {
    nullable: true,
    description: `Takes an appeal back（撤回申诉）, by the evaluated; another may be raised until the days are over. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  async withdrawAppeal(
    @Arg('input', () => WithdrawAppealInput, { description: 'Which appeal.' }) input: WithdrawAppealInput,
    @Ctx() context: Context,
  ) {
    const { id, status, version } = await context.write(input, async (em) => {
      const { appeal, evaluation } = await lockAppeal(em, input, { action: 'WITHDRAW', actor: context.actor });
      appeal.status = 'WITHDRAWN';
      evaluation.status = evaluationMoves.SETTLE_APPEAL.to;
      await em.flush();
      await tellAppeal(em, appeal, evaluation);
      return appeal;
    });
    const [appeal] = await appealsOf([{ id }], context);
    return appeal == null ? null : Object.assign({}, appeal, { status, version });
  }
}

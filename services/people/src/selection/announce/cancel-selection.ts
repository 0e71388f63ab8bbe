import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { roundToMove } from '../move/round-to-move.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { ABOVE } from '../selection.policy.ts';
import { callOff } from './call-off.ts';

@InputType({ description: 'Calling a selection off（取消竞选）.' })
export class CancelSelectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; public.' })
  @PlainText(500)
  reason!: string;
}

@Resolver()
export class CancelSelectionResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Calls a selection off（取消竞选）, by the head or the street officer above (FORBIDDEN otherwise), at any time before it is confirmed. NOT_FOUND when there is none; CONFLICT on another version, or when it has ended.',
  })
  @Access(ABOVE)
  cancelSelection(
    @Arg('input', () => CancelSelectionInput, { description: 'Which and why.' }) input: CancelSelectionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { selectionRoundId, expectedVersion, reason } = input;
    return write(input, async (em) => {
      const { round, now } = await roundToMove(em, selectionRoundId, { actor, move: 'CANCEL', expectedVersion });
      await callOff(em, round, { reason, now });
      return round;
    });
  }
}

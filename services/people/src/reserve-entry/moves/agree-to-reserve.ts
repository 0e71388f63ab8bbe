import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';
import { MoveReserveEntryInput } from './move-reserve-entry.input.ts';

@Resolver()
export class AgreeToReserveResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Agrees to a nomination（同意入库）, by the person. NOT_FOUND when there is none such of the caller; CONFLICT from another version or state.',
  })
  @Access('SIGNED_IN')
  agreeToReserve(
    @Arg('input', () => MoveReserveEntryInput, { description: 'Which.' }) input: MoveReserveEntryInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'AGREE' });
      return moveEntry(em, entry, { move: 'AGREE' });
    });
  }
}

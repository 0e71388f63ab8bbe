import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';
import { MoveReserveEntryInput } from './move-reserve-entry.input.ts';

@Resolver()
export class CheckReserveEntryResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Says that a candidate for the pool was checked（审核）, by the head of the total grid that is wanted, never of oneself (FORBIDDEN). NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state, such as a nomination that the person has not agreed to.',
  })
  @Access('IN_POST')
  checkReserveEntry(
    @Arg('input', () => MoveReserveEntryInput, { description: 'Which.' }) input: MoveReserveEntryInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'CHECK' });
      return moveEntry(em, entry, { move: 'CHECK' });
    });
  }
}

import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';
import { MoveReserveEntryInput } from './move-reserve-entry.input.ts';

@Resolver()
export class DeclareReadyResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Says that somebody is ready（认定可用）, by the mentor (FORBIDDEN otherwise). NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state.',
  })
  @Access('IN_POST')
  declareReady(
    @Arg('input', () => MoveReserveEntryInput, { description: 'Which.' }) input: MoveReserveEntryInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'DECLARE_READY' });
      return moveEntry(em, entry, { move: 'DECLARE_READY' });
    });
  }
}

import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';
import { MoveReserveEntryInput } from './move-reserve-entry.input.ts';

@Resolver()
export class AdmitToReserveResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Admits to the pool（入库）, by the street officer above, never oneself (FORBIDDEN); the role VOLUNTEER begins. NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state.',
  })
  @Access('IN_POST')
  admitToReserve(
    @Arg('input', () => MoveReserveEntryInput, { description: 'Which.' }) input: MoveReserveEntryInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'ADMIT' });
      return moveEntry(em, entry, { move: 'ADMIT' });
    });
  }
}

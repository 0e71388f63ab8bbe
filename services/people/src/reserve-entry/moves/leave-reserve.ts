import { Access } from '@microgrid/access/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';
import { MoveReserveEntryInput } from './move-reserve-entry.input.ts';

@Resolver()
export class LeaveReserveResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Leaves the reserve（退出储备）, by the person, at any time; the role VOLUNTEER ends with the next request. NOT_FOUND when there is none such of the caller; CONFLICT from another version, or when the person has left.',
  })
  @Access('SIGNED_IN')
  leaveReserve(
    @Arg('input', () => MoveReserveEntryInput, { description: 'Which.' }) input: MoveReserveEntryInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'LEAVE' });
      return moveEntry(em, entry, { move: 'LEAVE' });
    });
  }
}

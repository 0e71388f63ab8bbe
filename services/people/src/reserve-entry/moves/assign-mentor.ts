import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requireServing } from '../../duty-shift/plan/require-serving.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { entryToMove, moveEntry } from './move-entry.ts';

/** The digits of a general grid: whoever serves in it, or above it, is near enough to help. */
const GENERAL_DIGITS = 15;

@InputType({ description: 'Giving a mentor（安排带教）.' })
export class AssignMentorInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（储备人选）.' })
  @IsUUID()
  reserveEntryId!: string;

  @Field(() => ID, {
    description:
      'The mentor（带教人）, in post in the general grid of the one that is wanted, above or below it, and somebody else (BAD_USER_INPUT).',
  })
  @IsUUID()
  mentorId!: string;
}

@Resolver()
export class AssignMentorResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Gives a mentor（安排带教）, or another one, by the head or the street officer above, never for oneself (FORBIDDEN). NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state.',
  })
  @Access('IN_POST')
  assignMentor(
    @Arg('input', () => AssignMentorInput, { description: 'Whom, for which entry.' }) input: AssignMentorInput,
    @Ctx() { write, actor }: Context,
  ) {
    const mentorId = storedId(input.mentorId);
    return write(input, async (em) => {
      const entry = await entryToMove(em, input, { actor, action: 'ASSIGN_MENTOR' });
      if (mentorId === entry.personId) throw new Invalid([{ field: 'mentorId', message: 'must be somebody else' }]);
      await requireServing(em, entry.gridCode.slice(0, GENERAL_DIGITS), [
        { personId: mentorId, startsAt: new Date(), field: 'mentorId' },
      ]);
      return moveEntry(em, entry, { move: 'ASSIGN_MENTOR', mentorId });
    });
  }
}

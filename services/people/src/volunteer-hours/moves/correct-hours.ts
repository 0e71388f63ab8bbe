import { Access } from '@microgrid/access/access';
import { NotFound } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime } from '@microgrid/subgraph/scalars';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requirePossibleTimes } from '../require-possible-times.ts';
import { DAY_MINUTES } from '../served-time.ts';
import { VolunteerHours } from '../volunteer-hours.type.ts';
import { moveHours, readableHours, requireMayMove } from './move-hours.ts';

@InputType({ description: 'Correcting hours（更正时长）, or entering a forgotten end of OPEN ones.' })
export class CorrectHoursInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（时长）.' })
  @IsUUID()
  volunteerHoursId!: string;

  @Field(() => DateTime, { description: 'When it began（开始时间）.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'How long（分钟数）, 1 to 1,440.' })
  @IsInt()
  @Min(1)
  @Max(DAY_MINUTES)
  minutes!: number;

  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters.' })
  @PlainText(500)
  reason!: string;
}

@Resolver()
export class CorrectHoursResolver {
  @Mutation(() => VolunteerHours, {
    nullable: true,
    description:
      'Corrects disputed hours, or counted ones that turn out wrong（更正时长）, by who confirms them or the head above; enters a forgotten end, by who recorded them; never own ones (FORBIDDEN). NOT_FOUND when there are none that the caller may see; CONFLICT from another version or state; BAD_USER_INPUT names times that overlap others, are not over yet, or make more than 24 h of a day.',
  })
  @Access('SIGNED_IN')
  correctHours(
    @Arg('input', () => CorrectHoursInput, { description: 'Which, how it was, and why.' }) input: CorrectHoursInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const [found] = await readableHours(em, actor, [input.volunteerHoursId]);
      if (found === undefined) throw new NotFound('there are no such hours');
      const { hours } = found;
      const move = hours.status === 'OPEN' ? 'ENTER_END' : 'CORRECT';
      requireMayMove(found, move);
      expectVersion(hours, input.expectedVersion);
      const { startedAt, minutes, reason } = input;
      const { personId } = hours;
      if (personId != null) await requirePossibleTimes(em, [{ personId, startedAt, minutes, at: '' }], hours.id);
      return moveHours(em, found, { move, startedAt, minutes, correctionReason: reason });
    });
  }
}

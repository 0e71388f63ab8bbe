import { Access } from '@microgrid/access/access';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { VolunteerHours } from '../volunteer-hours.type.ts';
import { moveHours, readableHours } from './move-hours.ts';

@InputType({ description: 'Confirming hours（确认时长）.' })
export class ConfirmHoursInput extends WriteInput {
  @Field(() => [ID], { description: 'Which（时长）, 1 to 100, none of the caller’s own.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((id: string) => id.toLowerCase())
  @IsUUID(undefined, { each: true })
  volunteerHoursIds!: string[];
}

@Resolver()
export class ConfirmHoursResolver {
  @Mutation(() => [VolunteerHours], {
    nullable: true,
    description:
      'Confirms hours（确认时长）, all of them or none, by the organiser of the activity or the worker of the grid, never own ones (FORBIDDEN). NOT_FOUND when there is one that the caller may not see; CONFLICT naming one that waits for its end, or is confirmed or disputed already.',
  })
  @Access('SIGNED_IN')
  confirmHours(
    @Arg('input', () => ConfirmHoursInput, { description: 'Which.' }) input: ConfirmHoursInput,
    @Ctx() { write, actor }: Context,
  ) {
    const confirmedById = signedIn(actor);
    return write(input, async (em) => {
      const all = await readableHours(em, actor, input.volunteerHoursIds);
      return all.map((readable) => moveHours(em, readable, { move: 'CONFIRM', confirmedById }));
    });
  }
}

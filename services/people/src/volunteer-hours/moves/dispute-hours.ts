import { Access } from '@microgrid/access/access';
import { NotFound } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { VolunteerHours } from '../volunteer-hours.type.ts';
import { moveHours, readableHours } from './move-hours.ts';

@InputType({ description: 'Disputing hours（时长异议）.' })
export class DisputeHoursInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（时长）.' })
  @IsUUID()
  volunteerHoursId!: string;

  @Field(() => String, { description: 'What is wrong（异议）, 1 to 500 characters.' })
  @PlainText(500)
  dispute!: string;
}

@Resolver()
export class DisputeHoursResolver {
  @Mutation(() => VolunteerHours, {
    nullable: true,
    description:
      'Disputes own hours（时长异议）, which then do not count until they are corrected. NOT_FOUND when there are none such of the caller; CONFLICT from another version, while their end is open, and once they are counted.',
  })
  @Access('SIGNED_IN')
  disputeHours(
    @Arg('input', () => DisputeHoursInput, { description: 'Which, and what is wrong.' }) input: DisputeHoursInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const [own] = await readableHours(em, actor, [input.volunteerHoursId]);
      if (own?.parts.includes('VOLUNTEER') !== true) throw new NotFound('there are no such hours of yours');
      expectVersion(own.hours, input.expectedVersion);
      return moveHours(em, own, { move: 'DISPUTE', dispute: input.dispute });
    });
  }
}

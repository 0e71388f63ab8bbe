import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { endAssignment } from '../assignment/end-assignment.ts';
import { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { requireGoingOn } from './merge.ts';

@InputType({ description: 'Declaring a duplicate（并案）.' })
export class DeclareDuplicateInput extends MatterChangeInput {
  @Field(() => ID, { description: 'The one that goes on（主事项）, open, of the same general grid.' })
  @IsUUID()
  ofMatterId!: string;
}

@Resolver(() => Matter)
export class DeclareDuplicateResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Merges a matter into another（并案）, REPORTED or ACCEPTED; its reporter follows the other. reopenMatter undoes it, until 30 days later. BAD_USER_INPUT when the other is not open or is elsewhere. ${moveErrors}`,
  })
  @Access('IN_POST')
  declareDuplicate(
    @Arg('input', () => DeclareDuplicateInput, { description: 'Which matter, and of which it is a duplicate.' })
    input: DeclareDuplicateInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, { action: 'DECLARE_DUPLICATE', make: (deed) => merge(deed, input) });
  }
}

async function merge({ em, matter, at }: Deed, { ofMatterId }: DeclareDuplicateInput) {
  const mergedIntoId = await requireGoingOn(em, { argument: 'ofMatterId', matter, intoId: ofMatterId });
  // What the caller may not see is nothing to merge into.
  if ((await em.findOne(MatterEntity, mergedIntoId)) === null) {
    throw new Invalid([{ field: 'ofMatterId', message: 'there is no such matter', rule: 'NOT_FOUND' }]);
  }
  await endAssignment(em, matter.id, { outcome: 'RECALLED' });
  return {
    change: { mergedIntoId, mergedAt: at },
    tell: (now: MatterEntity) => record(em, 'matter.merged.v1', matterFactOf(now, { intoMatterId: mergedIntoId })),
  };
}

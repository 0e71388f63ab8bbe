import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { servingThere } from '../../post/serving-there.ts';
import { matterFactOf } from '../matter.facts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed, type Made } from '../moves/move-matter.ts';
import { endAssignment } from './end-assignment.ts';

@InputType({ description: 'Giving an assigned matter back（退单）.' })
export class RefuseMatterInput extends MatterChangeInput {
  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; never counts against anybody.' })
  @PlainText(500)
  note!: string;
}

@Resolver(() => Matter)
export class RefuseMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Gives an assigned matter back with a reason（退单）, as its handler, to whoever assigned it; never counts against anybody, and the clock runs on from the report. ${moveErrors}`,
  })
  @Access('IN_POST')
  refuseMatter(
    @Arg('input', () => RefuseMatterInput, { description: 'Which matter, and why.' }) input: RefuseMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'REFUSE',
      note,
      async make(deed) {
        const assignmentId = await endAssignment(deed.em, deed.matter.id, { outcome: 'REFUSED', reason: note });
        const told = assignmentId === undefined ? undefined : { assignmentId };
        return {
          change: await backToWhoAssigned(deed),
          tell: (matter) => told && record(deed.em, 'matter.refused.v1', matterFactOf(matter, told)),
        };
      },
    });
  }
}

/** Who assigned it has it again; nobody has, when that one serves there no more: then it waits to be assigned. */
async function backToWhoAssigned({ em, matter, subject }: Deed): Promise<Made['change'] & object> {
  const { assignedById, gridCode } = matter;
  if (assignedById == null) return { handlerId: null };
  const serves = assignedById === subject || (await servingThere(em, gridCode, [assignedById])).has(assignedById);
  return { handlerId: serves ? assignedById : null, assignedById: null };
}

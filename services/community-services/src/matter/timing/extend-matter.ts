import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { matterFactOf } from '../matter.facts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { matterDeadline } from '../report/matter-deadline.ts';

@InputType({ description: 'Giving more time（延期）.' })
export class ExtendMatterInput extends MatterChangeInput {
  @Field(() => Int, { description: 'For how many working days（工作日）, 1 to 10.' })
  @IsInt()
  @Min(1)
  @Max(10)
  workingDays!: number;

  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; the reporter reads it.' })
  @PlainText(500)
  reason!: string;
}

@Resolver(() => Matter)
export class ExtendMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Gives more time, once（延期）, as the head or the street, never as its handler. ${moveErrors} CONFLICT when it was extended before, has no known deadline, or is an emergency.`,
  })
  @Access('IN_POST')
  extendMatter(
    @Arg('input', () => ExtendMatterInput, { description: 'Which matter, how much time, and why.' })
    input: ExtendMatterInput,
    @Ctx() context: Context,
  ) {
    const { reason } = input;
    return moveMatter(context, input, { action: 'EXTEND', note: reason, make: (deed) => extend(deed, input) });
  }
}

function extend({ em, matter, subject }: Deed, { workingDays, reason }: ExtendMatterInput) {
  return {
    change: {
      extendedFrom: matter.dueAt ?? null,
      extendedDays: workingDays,
      extensionReason: reason,
      extendedById: subject,
      ...matterDeadline(Object.assign({}, matter, { extendedDays: workingDays }), matter.reportedAt),
    },
    tell: (now: typeof matter) =>
      record(em, 'matter.extended.v1', matterFactOf(now, { workingDays, givenById: subject })),
  };
}

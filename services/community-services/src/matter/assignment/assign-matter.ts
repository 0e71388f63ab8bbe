import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { newId, storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { servingThere } from '../../post/serving-there.ts';
import { matterFactOf } from '../matter.facts.ts';
import { workersOn, worksOn } from '../matter.policy.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { MatterHelperEntity } from './helper.entity.ts';

const MOST_HELPERS = 10;

@InputType({ description: 'Assigning a matter（分派）.' })
export class AssignMatterInput extends MatterChangeInput {
  @Field(() => ID, { description: 'To whom（承办人）, somebody who serves there.' })
  @IsUUID()
  assigneeId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Who helps（协助人）, up to 10: those who serve there.' })
  @ArrayMaxSize(MOST_HELPERS)
  @IsUUID(undefined, { each: true })
  helperIds!: string[];

  @Field(() => String, { nullable: true, description: 'What is to be done（要求）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}

@Resolver(() => Matter)
export class AssignMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Assigns a matter（分派）, as whoever answers for its level: worker, head or street; one open assignment at a time. BAD_USER_INPUT for who does not serve there now, whose service it is about, or who serves below that post. ${moveErrors}`,
  })
  @Access('IN_POST')
  assignMatter(
    @Arg('input', () => AssignMatterInput, { description: 'Which matter, and to whom.' }) input: AssignMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, { action: 'ASSIGN', note, make: (deed) => assign(deed, input) });
  }
}

async function assign(deed: Deed, input: AssignMatterInput) {
  const { em, matter, subject, at } = deed;
  const assigneeId = storedId(input.assigneeId);
  const helperIds = [...new Set(input.helperIds.map(storedId))];
  await requireServing(deed, assigneeId, helperIds);
  const assignment = { id: newId(), matterId: matter.id, assigneeId, assignedById: subject, assignedAt: at };
  em.create(AssignmentEntity, { ...assignment, dueAt: matter.dueAt ?? null });
  await em.nativeDelete(MatterHelperEntity, { matterId: matter.id });
  for (const personId of helperIds) em.create(MatterHelperEntity, { matterId: matter.id, personId });
  const more = { assignmentId: assignment.id, assigneeId, departmentId: null };
  return {
    change: {
      handlerId: assigneeId,
      assignedById: subject,
      acceptedAt: matter.acceptedAt ?? at,
      // What was verified before it was reopened no longer is, and the verifier may be the very one who takes it on.
      verifierId: null,
      verifiedAt: null,
    },
    tell: () => record(em, 'matter.assigned.v1', matterFactOf(matter, more)),
  };
}

/** Nobody is given what complains of them; whoever assigns may take it on by a post that is not known here. */
async function requireServing(
  { em, matter, actor, subject }: Deed,
  assigneeId: string,
  helperIds: readonly string[],
): Promise<void> {
  const serving = await servingThere(em, matter.gridCode, [assigneeId, ...helperIds], workersOn(matter));
  const isServing = (id: string) => serving.has(id) || (id === subject && worksOn(actor, matter));
  const wrongOf = (id: string) => {
    if (id === matter.aboutPersonId) return 'must be somebody else: it is about their own service';
    return isServing(id)
      ? undefined
      : 'must be somebody who serves there now: nobody who left, is on leave or, of a complaint, serves below whom it is about';
  };
  const helpers = helperIds.map((id) => (id === assigneeId ? 'is the assignee already' : wrongOf(id)));
  const problems: FieldProblem[] = [
    { field: 'assigneeId', message: wrongOf(assigneeId) },
    ...helpers.map((message, index) => ({ field: `helperIds.${index}`, message })),
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  if (problems.length > 0) throw new Invalid(problems);
}

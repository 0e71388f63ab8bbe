import { Access } from '@microgrid/access/access';
import { keepAnswer } from '@microgrid/database/write-once';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { lockOpinions, requireAnswerable } from '../answer/answer-opinion.ts';
import type { OpinionEntity } from '../opinion.entity.ts';
import { opinionsOf } from '../opinion.list.ts';
import { Opinion } from '../opinion.type.ts';

@InputType({ description: 'Merging opinions（合并意见）.' })
export class MergeOpinionsInput extends WriteInput {
  @Field(() => ID, { description: 'The one that goes on（主意见）.' })
  @IsUUID()
  intoOpinionId!: string;

  @Field(() => [ID], { description: 'Those that end（被合并）, 1 to 50, of the same topic and general grid.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  opinionIds!: string[];
}

@Resolver(() => Opinion)
export class MergeOpinionsResolver {
  @Mutation(() => Opinion, {
    nullable: true,
    description: `Merges opinions（合并意见）, as who may reply to each; the answer to the one that goes on is each author's. What was merged into one of them before goes along. ${moveErrors}`,
  })
  @Access('IN_POST')
  async mergeOpinions(
    @Arg('input', () => MergeOpinionsInput, { description: 'Which opinions, and into which.' })
    input: MergeOpinionsInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const merged = await context.write(input, async (em) => {
      const ids = distinct(input);
      const [into, ...ending] = await lockOpinions(em, ids, actor);
      if (into === undefined) throw new Error('nothing was locked');
      for (const opinion of [into, ...ending]) requireAnswerable(opinion, actor, 'MERGE');
      requireAlike(into, ending);
      await merge(em, into, ending);
      const { status, mergedCount, version } = into;
      keepAnswer(em, { status, mergedCount, version });
      return into;
    });
    const { id, status, mergedCount, version } = merged;
    const [opinion] = await opinionsOf([{ id }], context);
    // As the merge left it, for whoever sends it again after it went on.
    return Object.assign({}, opinion ?? Object.assign({}, merged, { isMine: false }), { status, mergedCount, version });
  }
}

/** The one that goes on, and those that end. */
function distinct({ intoOpinionId, opinionIds }: MergeOpinionsInput): string[] {
  const ids = [intoOpinionId, ...opinionIds].map(storedId);
  const problems = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ field: `opinionIds.${index - 1}`, message: 'is named before, or the one that goes on' }],
  );
  if (problems.length > 0) throw new Invalid(problems);
  return ids;
}

const GENERAL_DIGITS = 15;

function requireAlike(into: OpinionEntity, ending: readonly OpinionEntity[]): void {
  const general = into.gridCode.slice(0, GENERAL_DIGITS);
  const problems = ending.flatMap(({ topic, gridCode }, index) =>
    topic === into.topic && gridCode.startsWith(general)
      ? []
      : [{ field: `opinionIds.${index}`, message: 'must be of the same topic and general grid' }],
  );
  if (problems.length > 0) throw new Invalid(problems);
}

async function merge(em: SqlEntityManager, into: OpinionEntity, ending: readonly OpinionEntity[]): Promise<void> {
  const more = ending.reduce((sum, { mergedCount }) => sum + 1 + mergedCount, 0);
  for (const opinion of ending) em.assign(opinion, { status: 'MERGED', mergedIntoId: into.id, mergedCount: 0 });
  em.assign(into, { mergedCount: into.mergedCount + more });
  await em.flush();
  // Past row-level security: what was merged before may be next door, and its author follows along.
  await em.execute(
    'select community_services.merge_along(array(select json_array_elements_text(?::json))::uuid[], ?::uuid)',
    [JSON.stringify(ending.map(({ id }) => id)), into.id],
  );
}

import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsOptional } from 'class-validator';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { WorkRole, workRoleSaid } from '../../work-role/work-role.terms.ts';
import type { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { MatterFinding } from '../matter.terms.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveMatter, tells, type Deed } from './move-matter.ts';

@InputType({ description: 'Verifying a matter（核查）.' })
export class VerifyMatterInput extends MatterChangeInput {
  @Field(() => String, { nullable: true, description: 'What was found（核查意见）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;

  @Field(() => MatterFinding, {
    nullable: true,
    description:
      'Whether a risk report held up（核查结论）; needed for kinds A, but from its reporter, who is not asked.',
  })
  finding?: MatterFinding | null;

  @Field(() => WorkRole, workRoleSaid)
  workRole?: WorkRole | null;
}

@Resolver(() => Matter)
export class VerifyMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Confirms that a matter is settled（核查）, as its reporter, the grid's worker, a committee contact or the head, never as its handler. BAD_USER_INPUT for a finding that is missing or not asked for. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  verifyMatter(
    @Arg('input', () => VerifyMatterInput, { description: 'Which matter, and what was found.' })
    input: VerifyMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, { action: 'VERIFY', note, make: (deed) => verify(deed, input) });
  }
}

async function verify(deed: Deed, { finding = null }: VerifyMatterInput) {
  const { em, matter, actorId, at } = deed;
  requireFinding(deed, finding);
  const reportedInPostId = finding === null ? null : await postOfReport(em, matter);
  return {
    change: { verifierId: actorId, verifiedAt: at, finding },
    tell(now: MatterEntity) {
      tells(deed, 'matter.verified.v1')(now);
      if (finding === null) return;
      record(em, 'matter.risk_reviewed.v1', matterFactOf(now, { reportedInPostId, finding }));
    },
  };
}

/** Nobody reviews an own report: who reported says whether it is settled, and nothing of whether it held up. */
function requireFinding({ matter, actorId }: Deed, finding: MatterFinding | null): void {
  const isAsked = matter.kind.startsWith('A') && actorId !== null;
  if (isAsked === (finding !== null)) return;
  const notAsked =
    actorId === null ? 'is not for whoever reported it: leave it out' : 'is of kinds A alone: leave it out';
  throw new Invalid([{ field: 'finding', message: isAsked ? 'say whether the risk report held up' : notAsked }]);
}

/** The post of the leader who reported it as one, which the level says; past row-level security, and of nobody else. */
async function postOfReport(em: SqlEntityManager, { id }: MatterEntity): Promise<string | null> {
  const [answer] = await em.execute<{ post: string | null }[]>('select community_services.post_of_report(?) as post', [
    id,
  ]);
  return answer?.post ?? null;
}

import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Conflict } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireEvaluationMove, requireNotFinal } from '../evaluation/lock-evaluation.ts';
import { EvidenceEntity } from '../evidence/evidence.entity.ts';
import { evidenceOf, isRunning } from '../evidence/evidence.list.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import type { EvaluationRoundEntity } from '../round/round.entity.ts';
import { lockEvidence } from './lock-evidence.ts';

@InputType({ description: 'Contesting evidence（质疑依据）.' })
export class DisputeEvidenceInput extends WriteInput {
  @Field(() => ID, { description: 'Which（依据）.' })
  @IsUUID()
  evidenceId!: string;

  @Field(() => String, { description: 'What is wrong（理由）, 1 to 1,000 characters.' })
  @PlainText(1000)
  reason!: string;
}

@Resolver()
export class DisputeEvidenceResolver {
  @Mutation(() => Evidence, {
    nullable: true,
    description:
      'Contests a piece of evidence（质疑依据）, from the freeze until the last day on which appeals are taken, by the evaluated (FORBIDDEN to others who may read it). NOT_FOUND when there is none that the caller may see; CONFLICT while the period runs, after that day, and when it was contested before.',
  })
  @Access('SIGNED_IN')
  async disputeEvidence(
    @Arg('input', () => DisputeEvidenceInput, { description: 'Which, and why.' }) input: DisputeEvidenceInput,
    @Ctx() context: Context,
  ) {
    const { id } = await context.write(input, async (em) => {
      await requireFrozen(em, input.evidenceId, context.actor);
      const { evidence, round, facts } = await lockEvidence(em, input.evidenceId, context.actor);
      requireNotFinal(round, evidence.id);
      requireEvaluationMove(facts, 'DISPUTE_EVIDENCE', context.actor);
      const disputedAt = await momentOf(em);
      requireWindow(round, { id: evidence.id, at: disputedAt });
      if (evidence.disputedAt != null) {
        const next = evidence.disputeOutcome == null ? 'wait until it is settled' : 'appeal once the results are told';
        throw new Conflict(`this was contested before: ${next}`, evidence.id);
      }
      const { hash: disputedHash } = evidence;
      return em.assign(evidence, { disputeReason: input.reason, disputedAt, disputedHash });
    });
    const [evidence] = await evidenceOf([{ id }], context);
    return evidence;
  }
}

/**
 * While the period runs nothing is counted yet: what its holder reads by then is not there to be contested.
 * @throws Conflict saying what helps.
 */
async function requireFrozen(em: SqlEntityManager, evidenceId: string, { subject: holder }: Actor): Promise<void> {
  const id = storedId(evidenceId);
  if ((await em.count(EvidenceEntity, { id })) > 0 || !(await isRunning(em.getKysely(), { id, holder }))) return;
  const message =
    'the period runs, and nothing is counted before its facts are frozen: have it corrected where it belongs, or contest it from then on';
  throw new Conflict(message, id);
}

/** As long as a result can be appealed; the round becomes final afterwards, and waits for what was contested by then. */
function requireWindow({ appealUntil }: EvaluationRoundEntity, { id, at }: { id: string; at: Date }): void {
  if (appealUntil == null || shanghaiDate(at) <= appealUntil) return;
  throw new Conflict(`evidence was contested until ${appealUntil}; nothing is possible any more`, id);
}

import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { Conflict } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireEvaluationMove } from '../evaluation/lock-evaluation.ts';
import { evidenceOf } from '../evidence/evidence.list.ts';
import { Evidence } from '../evidence/evidence.type.ts';
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
      'Contests a piece of evidence（质疑依据）, at any time before FINAL, by the evaluated (FORBIDDEN to others who may read it). NOT_FOUND when there is none that the caller may see; CONFLICT once it is final, and when it was contested before.',
  })
  @Access('SIGNED_IN')
  async disputeEvidence(
    @Arg('input', () => DisputeEvidenceInput, { description: 'Which, and why.' }) input: DisputeEvidenceInput,
    @Ctx() context: Context,
  ) {
    const { id } = await context.write(input, async (em) => {
      const { evidence, facts } = await lockEvidence(em, input.evidenceId, context.actor);
      requireEvaluationMove(facts, 'DISPUTE_EVIDENCE', context.actor);
      if (evidence.disputedAt != null) {
        const next = evidence.disputeOutcome == null ? 'wait until it is settled' : 'appeal once the results are told';
        throw new Conflict(`this was contested before: ${next}`, evidence.id);
      }
      const { hash: disputedHash } = evidence;
      return em.assign(evidence, { disputeReason: input.reason, disputedAt: await momentOf(em), disputedHash });
    });
    const [evidence] = await evidenceOf([{ id }], context);
    return evidence;
  }
}

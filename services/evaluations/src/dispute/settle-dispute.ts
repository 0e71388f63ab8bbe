import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { toldGrid } from '../evaluation/evaluation.facts.ts';
import { isLowered } from '../evaluation/compute/is-lowered.ts';
import { requireNotFinal } from '../evaluation/lock-evaluation.ts';
import { mayReview, type EvaluationFacts } from '../evaluation/evaluation.policy.ts';
import type { EvidenceEntity } from '../evidence/evidence.entity.ts';
import { evidenceOf } from '../evidence/evidence.list.ts';
import { EvidenceDisputeOutcome } from '../evidence/evidence.terms.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { lockEvidence } from './lock-evidence.ts';

@InputType({
  description:
    'Settling a dispute on evidence（处理质疑）. CORRECTED waits for the corrected fact of the subgraph that it belongs to.',
})
export class SettleDisputeInput extends WriteInput {
  @Field(() => ID, { description: 'Which（依据）.' })
  @IsUUID()
  evidenceId!: string;

  @Field(() => EvidenceDisputeOutcome, { description: 'How（处理结果）.' })
  outcome!: EvidenceDisputeOutcome;

  @Field(() => String, { description: 'Why（说明）, 1 to 1,000 characters.' })
  @PlainText(1000)
  explanation!: string;
}

@Resolver()
export class SettleDisputeResolver {
  @Mutation(() => Evidence, {
    nullable: true,
    description:
      'Settles a dispute on evidence（处理质疑）, by who reviews the evaluation, never the evaluated (FORBIDDEN); what is EXCLUDED counts no more, at once; it never lowers a result that was told. NOT_FOUND when there is none that the caller may see; CONFLICT when it is not contested, was settled, is final or under appeal, would lower what was told, or is CORRECTED before the corrected fact has come.',
  })
  @Access('IN_POST')
  async settleDispute(
    @Arg('input', () => SettleDisputeInput, { description: 'Which, how, and why.' }) input: SettleDisputeInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const { outcome: disputeOutcome, explanation: disputeExplanation } = input;
    const { id } = await context.write(input, async (em) => {
      const { evidence, evaluation, round, facts } = await lockEvidence(em, input.evidenceId, actor);
      requireNotFinal(round, evidence.id);
      requirePossible(evidence, facts, input);
      requireSettler(facts, actor);
      const settledAt = await momentOf(em);
      em.assign(evidence, { disputeOutcome, disputeExplanation, settledAt, settledById: signedIn(actor) });
      if (disputeOutcome === 'EXCLUDED') evidence.isExcluded = true;
      const { appointmentId = null, gridCode } = evaluation;
      const told = { appointmentId, outcome: disputeOutcome };
      record(em, 'dispute.settled.v1', { subject: evidence.id, gridCode: toldGrid(gridCode), data: told });
      await em.flush();
      if ((await isLowered(em, evaluation)) && facts.status === 'NOTIFIED') throw lowered(evidence.id);
      if (facts.status === 'NOTIFIED') await tellAnew(em, evaluation.id);
      return evidence;
    });
    const [evidence] = await evidenceOf([{ id }], context);
    return evidence;
  }
}

function requireSettler(evaluation: EvaluationFacts, actor: Actor): void {
  if (mayReview(actor, evaluation)) return;
  throw new Forbidden('this dispute is not for you to settle', 'to review there, and never the own post');
}

function requirePossible(evidence: EvidenceEntity, { status }: EvaluationFacts, { outcome }: SettleDisputeInput): void {
  const { id, disputedAt, disputeOutcome, hash, disputedHash } = evidence;
  if (status === 'FINAL' || status === 'ARCHIVED')
    throw new Conflict(`nothing is settled any more: it is ${status}`, id);
  if (status === 'APPEALED') throw new Conflict('an appeal is open: what it decides counts', id);
  if (disputedAt == null) throw new Conflict('nobody contests this', id);
  if (disputeOutcome != null) throw new Conflict(`this was settled before: ${disputeOutcome}`, id);
  if (outcome === 'CORRECTED' && hash === disputedHash) {
    const message = 'the corrected fact has not come: correct it where it belongs; KEPT or EXCLUDED are possible now';
    throw new Conflict(message, id);
  }
}

function lowered(id: string): Conflict {
  return new Conflict('without this the result that was told would be lower: KEPT is possible, and CORRECTED', id);
}

/** Whoever appeals or decides by what stood before is told that it has changed. */
async function tellAnew(em: SqlEntityManager, evaluationId: string): Promise<void> {
  await sql`update evaluations.evaluation set version = version + 1 where id = ${evaluationId}::uuid`.execute(
    em.getKysely<unknown>(),
  );
}

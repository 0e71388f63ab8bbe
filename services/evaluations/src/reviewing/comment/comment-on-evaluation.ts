import { Access } from '@microgrid/access/access';
import { holds, Role, type Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { Evaluation } from '../../evaluation/evaluation.type.ts';
import { asInternalWork } from '../../internal-work.ts';
import { EvaluationCommentEntity } from './evaluation-comment.entity.ts';

/** Of one person on one evaluation: who has more to say says it to the leader. */
export const MOST_COMMENTS = 5;

@InputType({ description: 'Commenting（发表意见）.' })
export class CommentOnEvaluationInput extends WriteInput {
  @Field(() => ID, { description: 'Which（考核）, of a leader in the own general grid, from FROZEN to COMPUTED.' })
  @IsUUID()
  evaluationId!: string;

  @Field(() => String, { description: 'What（意见）, 1 to 1,000 characters; the evaluated reads it.' })
  @PlainText(1000)
  text!: string;
}

/** Whether `actor` may say something of this leader: the worker and the contacts of the grid, never of themselves. */
function mayComment(
  actor: Actor,
  { subject, gridCode, personId }: Pick<EvaluationEntity, 'subject' | 'gridCode' | 'personId'>,
): boolean {
  if (subject !== 'MICRO_GRID_LEADER' || personId === actor.subject) return false;
  return holds(actor, [Role.GRID_WORKER, Role.COMMITTEE_CONTACT], gridCode);
}

@Resolver()
export class CommentOnEvaluationResolver {
  @Mutation(() => Evaluation, {
    nullable: true,
    description: `Comments on a leader of the own grid（发表意见）, as its worker or a contact; answered with the own comments alone, never with what it counts or came to. NOT_FOUND for any other evaluation; CONFLICT before the freeze, once it is reviewed, and after ${MOST_COMMENTS} comments.`,
  })
  @Access('IN_POST')
  async commentOnEvaluation(
    @Arg('input', () => CommentOnEvaluationInput, { description: 'The comment.' }) input: CommentOnEvaluationInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const byId = signedIn(actor);
    const comment = await context.write(input, async (em, id) => {
      const evaluationId = await lockCommentable(em, input.evaluationId, actor);
      if ((await em.count(EvaluationCommentEntity, { evaluationId, byId })) >= MOST_COMMENTS) {
        throw new Conflict(`you have said ${MOST_COMMENTS} things of this evaluation already`, evaluationId);
      }
      const at = await momentOf(em);
      return em.create(EvaluationCommentEntity, { id, evaluationId, byId, text: input.text, at });
    });
    return outlineOf(comment.evaluationId, context);
  }
}

/** Past row-level security, since whoever comments may not read what is commented on. */
async function lockCommentable(em: SqlEntityManager, id: string, actor: Actor): Promise<string> {
  let evaluation: EvaluationEntity | null = null;
  await asInternalWork(em, async () => {
    evaluation = await em.findOne(EvaluationEntity, storedId(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  });
  return requireCommentable(evaluation, actor);
}

function requireCommentable(evaluation: EvaluationEntity | null, actor: Actor): string {
  if (evaluation === null || !mayComment(actor, evaluation)) throw new NotFound('there is no such evaluation');
  const { id, status } = evaluation;
  if (status === 'SELF_REVIEW' || status === 'COMPUTED') return id;
  throw new Conflict(`a comment is taken from SELF_REVIEW to COMPUTED, and this is ${status}`, id);
}

/** What whoever has commented is told of the evaluation: whose it is and where it stands. */
async function outlineOf(id: string, { db }: Context): Promise<Evaluation | undefined> {
  const { rows } = await sql<Evaluation>`
    select seen.* from evaluations.evaluation_comment own, evaluations.commented_evaluation(own.evaluation_id) seen
    where own.evaluation_id = ${id} limit 1`.execute(db);
  return rows.map((row) => Object.assign({}, row, { isForStreet: false, isForMyDepartment: false }))[0];
}

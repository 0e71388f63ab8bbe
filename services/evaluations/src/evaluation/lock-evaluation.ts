import type { Actor } from '@microgrid/access/actor';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { storedId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { DepartmentHandlerEntity } from '../department-handler/department-handler.entity.ts';
import { EvaluationRoundEntity } from '../round/round.entity.ts';
import { EvaluationEntity } from './evaluation.entity.ts';
import { evaluationsOf } from './evaluation.list.ts';
import { evaluationParts, mayReadEvaluation } from './evaluation.policy.ts';
import { evaluationMoves, offeredEvaluationMoves } from './evaluation.states.ts';
import type { EvaluationAction } from './evaluation.terms.ts';

/** An evaluation that its caller may read, locked until the write is done, and whether it is of the caller's department. */
type LockedEvaluation = EvaluationEntity & { readonly isForMyDepartment: boolean };

/**
 * Loads an evaluation with a row lock, so that of two who change it at once the second sees what the first did, and its
 * round, which is moved by nobody until this write is done: the round first, as the job does.
 * @throws NotFound when there is none that `actor` may read.
 */
export async function lockEvaluation(em: SqlEntityManager, id: string, actor: Actor) {
  const none = () => new NotFound('there is no such evaluation');
  const found = await em.findOne(EvaluationEntity, storedId(id));
  if (found === null) throw none();
  const round = await em.findOneOrFail(EvaluationRoundEntity, found.roundId, {
    lockMode: LockMode.PESSIMISTIC_READ,
    refresh: true,
  });
  const evaluation = await em.findOne(EvaluationEntity, storedId(id), {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const isForMyDepartment = await isForDepartmentOf(em, evaluation?.departmentId, actor);
  if (evaluation === null || !mayReadEvaluation(actor, Object.assign({}, evaluation, { isForMyDepartment })))
    throw none();
  return { evaluation, round, facts: Object.assign({}, evaluation, { isForMyDepartment }) };
}

/**
 * The job brings evaluations after their round within seconds; what is final is so at once.
 * @throws Conflict
 */
export function requireNotFinal({ finalAt }: EvaluationRoundEntity, subject: string): void {
  if (finalAt != null) throw new Conflict('nothing changes any more: the round is FINAL', subject);
}

/**
 * Refuses a deed that the state does not allow, or not to `actor`.
 * @throws Conflict naming what is possible, Forbidden
 */
export function requireEvaluationMove(evaluation: LockedEvaluation, action: EvaluationAction, actor: Actor): void {
  const { id: subject, status } = evaluation;
  requireMove(evaluationMoves, action, { status, subject, offered: offeredEvaluationMoves });
  if (isFor(evaluationMoves[action], evaluationParts(actor, evaluation))) return;
  throw new Forbidden(`${action} of this evaluation is not for you`, neededFor[action]);
}

const neededFor: Record<EvaluationAction, string> = {
  SELF_REVIEW: 'to be evaluated by it',
  REVIEW: 'to review there, and never the own post nor that of a superior',
  DISPUTE_EVIDENCE: 'to be evaluated by it',
  APPEAL: 'to be evaluated by it',
  DECIDE_CONSEQUENCE: 'to decide there, and never of the own post',
};

/** What a deed answers: the evaluation as the caller reads it, in the state and version in which the deed left it. */
export async function answerOf({ id, status, version }: EvaluationEntity, context: Context) {
  const [evaluation] = await evaluationsOf([{ id }], context);
  return evaluation == null ? null : Object.assign({}, evaluation, { status, version });
}

async function isForDepartmentOf(em: SqlEntityManager, departmentId: string | null | undefined, { subject }: Actor) {
  if (departmentId == null || subject === null) return false;
  return (await em.count(DepartmentHandlerEntity, { departmentId, personId: subject, endedAt: null })) > 0;
}

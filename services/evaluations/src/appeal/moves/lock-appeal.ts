import type { Actor } from '@microgrid/access/actor';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DepartmentHandlerEntity } from '../../department-handler/department-handler.entity.ts';
import { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { AppealEntity } from '../appeal.entity.ts';
import { appealParts } from '../appeal.policy.ts';
import { appealMoves, offeredAppealMoves } from '../appeal.states.ts';
import type { AppealAction } from '../appeal.terms.ts';

@InputType({ description: 'A move of an appeal（申诉操作）.' })
export abstract class MoveAppealInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（申诉）.' })
  @IsUUID()
  appealId!: string;
}

interface Moving {
  readonly action: AppealAction;
  readonly actor: Actor;
}

/**
 * An appeal and its evaluation, both locked, the evaluation first, as whoever raises one does.
 * @throws NotFound, Conflict (another version, or decided), Forbidden (not for `actor`)
 */
export async function lockAppeal(em: SqlEntityManager, input: MoveAppealInput, { action, actor }: Moving) {
  const none = () => new NotFound('there is no such appeal');
  const id = storedId(input.appealId);
  const found = await em.findOne(AppealEntity, id);
  if (found === null) throw none();
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  // Of others than the evaluated and the appeals reviewer, the street reads where it stands, and not the evaluation.
  const evaluation = await em.findOne(EvaluationEntity, found.evaluationId, locked);
  const appeal = await em.findOne(AppealEntity, id, locked);
  if (appeal === null) throw none();
  const isForMyDepartment = await isForDepartmentOf(em, appeal, actor);
  const parts = appealParts(actor, Object.assign({}, appeal, { isForMyDepartment }));
  if (parts.length === 0) throw none();
  expectVersion(appeal, input.expectedVersion);
  requireMove(appealMoves, action, { status: appeal.status, subject: id, offered: offeredAppealMoves });
  if (!isFor(appealMoves[action], parts) || evaluation === null) {
    throw new Forbidden(`${action} of this appeal is not for you`, neededFor[action]);
  }
  return { appeal, evaluation };
}

const neededFor: Record<AppealAction, string> = {
  DECIDE: 'to be an appeals reviewer there, and neither the evaluated nor who reviewed the result',
  WITHDRAW: 'to be evaluated',
};

async function isForDepartmentOf(em: SqlEntityManager, { departmentId }: AppealEntity, { subject }: Actor) {
  if (departmentId == null || subject === null) return false;
  return (await em.count(DepartmentHandlerEntity, { departmentId, personId: subject, endedAt: null })) > 0;
}

import type { Actor } from '@microgrid/access/actor';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { TrainingRecordEntity } from '../record/training-record.entity.ts';
import { TrainingSessionEntity } from '../training-session.entity.ts';
import { mayRead, trainingParts } from '../training-session.policy.ts';
import { offeredTrainingMoves, trainingMoves, type TrainingPart } from '../training-session.states.ts';
import type { TrainingAction, TrainingStatus } from '../training-session.terms.ts';

interface Readable {
  readonly session: TrainingSessionEntity;
  /** Of the participants, those that the caller may see. */
  readonly records: readonly TrainingRecordEntity[];
  readonly parts: readonly TrainingPart[];
}

/**
 * The training with a row lock, so that of two who move it at once the second sees what the first has made of it.
 * @throws NotFound when there is none that `actor` may see.
 */
export async function readableSession(em: SqlEntityManager, actor: Actor, id: string): Promise<Readable> {
  const session = await em.findOne(TrainingSessionEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const records = await em.find(TrainingRecordEntity, { sessionId: id }, { orderBy: { id: 'asc' } });
  const personIds = records.map(({ personId = null }) => personId);
  if (session === null) throw new NotFound('there is no such training');
  const { gridCode, trainerId = null, plannedById = null } = session;
  const training = { gridCode, trainerId, plannedById };
  if (!mayRead(actor, { ...training, personIds })) throw new NotFound('there is no such training');
  return { session, records, parts: trainingParts(actor, training) };
}

/** @throws Forbidden to whom the move is not for. */
export function requirePart({ parts }: Readable, move: TrainingAction): void {
  const { by } = trainingMoves[move];
  if (isFor<TrainingPart>({ from: [], by }, parts)) return;
  throw new Forbidden('this training is not yours', by.join(' or '));
}

/** @throws Conflict when the state does not allow the move. */
export function requireOpen({ session: { status, id: subject } }: Readable, move: TrainingAction): void {
  const at = { status, subject, offered: offeredTrainingMoves };
  requireMove<TrainingAction, TrainingStatus, TrainingPart>(trainingMoves, move, at);
}

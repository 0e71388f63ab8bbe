import type { Actor } from '@microgrid/access/actor';
import { NotFound } from '@microgrid/subgraph/errors';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import type { CareNeedEntity } from '../care-need.entity.ts';
import { mayReadVisit } from '../care.policy.ts';
import { findNeed } from '../moves/move-care.ts';
import { CareVisitEntity } from './care-visit.entity.ts';
import { careVisitsOf } from './care-visit.list.ts';

/** A contact and its need, both with a row lock. */
export interface LockedVisit {
  readonly visit: CareVisitEntity;
  /** Null where the caller may not see it, as a former visitor, and once it is erased. */
  readonly need: CareNeedEntity | null;
  readonly isMine: boolean;
  readonly actor: Actor;
}

/**
 * Locks a contact after its need, as all that changes either does, so that of two who record it the second sees the first.
 * @throws NotFound where the caller may not see it.
 */
export async function lockVisit(em: SqlEntityManager, id: string, actor: Actor): Promise<LockedVisit> {
  const seen = await em.findOne(CareVisitEntity, id, { disableIdentityMap: true });
  const found = seen?.needId == null ? null : await findNeed(em, seen.needId, actor);
  const visit = await em.findOne(CareVisitEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (visit === null || !mayReadVisit(actor, visit, found !== null)) throw new NotFound('there is no such contact');
  return { visit, need: found?.need ?? null, isMine: found?.isMine ?? false, actor };
}

/** What became of a contact, which a correction changes: what a write sent again is told as it was. */
export function visitProgressOf({
  status,
  at,
  mode,
  result = null,
  version,
  correctionReason = null,
}: CareVisitEntity) {
  // Moments that were kept for a retry are texts.
  return { status, at: at == null ? null : new Date(at), mode, result, version, correctionReason };
}

/** The contact as the write left it. */
export async function visitAnswer(context: Context, written: CareVisitEntity) {
  const [visit] = await careVisitsOf([{ id: written.id }], context);
  return Object.assign({}, visit ?? written, visitProgressOf(written));
}

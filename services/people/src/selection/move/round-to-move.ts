import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { keepTime } from '../clock/keep-time.ts';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { selectionParts } from '../selection.policy.ts';
import {
  offeredSelectionMoves,
  selectionMoves,
  type SelectionMoveName,
  type SelectionPart,
} from '../selection.states.ts';
import type { SelectionAction } from '../selection.terms.ts';

interface MovedBy {
  readonly actor: Actor;
  readonly move: SelectionAction;
  /** The version that the decision was made on, where it is a decision on the selection. */
  readonly expectedVersion?: number;
}

/**
 * The selection that `actor` moves on by `move`, this write's until it ends, and where the clock has it: no deed waits for
 * the job. `today` is the date in Asia/Shanghai.
 * @throws NotFound when there is none.
 * @throws Forbidden when it is not the caller's to move.
 * @throws Conflict on another version, or when its state does not allow it.
 */
export async function roundToMove(
  em: SqlEntityManager,
  id: string,
  { actor, move, expectedVersion }: MovedBy,
): Promise<{ round: SelectionRoundEntity; now: Date; today: string }> {
  const round = await em.findOne(SelectionRoundEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (round === null) throw new NotFound('there is no such selection');
  const own = await em.findOne(CandidacyEntity, { roundId: round.id, personId: signedIn(actor) });
  const parts = selectionParts(actor, round.gridCode, own?.status ?? null);
  const { by } = selectionMoves[move];
  if (!isFor<SelectionPart>({ from: [], by }, parts)) {
    throw new Forbidden('this is for those above who do not stand themselves', by.join(' or '));
  }
  if (expectedVersion !== undefined) expectVersion(round, expectedVersion);
  const now = await momentOf(em);
  const today = shanghaiDate(now);
  await keepTime(em, round, today);
  requireMove<SelectionMoveName, typeof round.status, SelectionPart>(selectionMoves, move, {
    status: round.status,
    subject: round.id,
    offered: offeredSelectionMoves,
  });
  return { round, now, today };
}

import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { EvaluationRoundEntity } from '../round.entity.ts';
import { tellRound } from '../round.facts.ts';
import { hindranceOf } from '../round.hindrances.ts';
import { standingsOf } from '../round-standings.ts';
import { offeredRoundMoves, roundMoves } from '../round.states.ts';
import type { EvaluationRoundAction } from '../round.terms.ts';
import type { MoveRoundInput } from './move-round.input.ts';

/** A move that is being made: the round is locked, and its state allows it. */
export interface RoundDeed {
  readonly em: SqlEntityManager;
  readonly round: EvaluationRoundEntity;
  readonly subject: string;
  readonly at: Date;
}

interface RoundStep {
  readonly action: EvaluationRoundAction;
  /** What it is sent with, or is kept of it; @throws Invalid */
  readonly require?: (deed: RoundDeed) => void | Promise<void>;
  readonly change: (deed: RoundDeed) => Partial<Omit<EvaluationRoundEntity, 'id' | 'version'>>;
}

/**
 * Makes one move of a round, as the state table allows it; who may is said where the mutation is.
 * @throws NotFound, Conflict (another version or state)
 */
export function moveRound({ write, actor }: Context, input: MoveRoundInput, step: RoundStep) {
  const subject = signedIn(actor);
  return write(input, async (em) => {
    const id = storedId(input.evaluationRoundId);
    const round = await em.findOne(EvaluationRoundEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (round === null) throw new NotFound('there is no such round');
    expectVersion(round, input.expectedVersion);
    const { action } = step;
    requireMove(roundMoves, action, { status: round.status, subject: id, offered: offeredRoundMoves });
    const deed = { em, round, subject, at: await momentOf(em) };
    await requirePossible(deed, action);
    await step.require?.(deed);
    em.assign(round, step.change(deed));
    await em.flush();
    tellRound(em, round);
    keepAnswer(em, asMoved(round));
    return round;
  });
}

/** @throws Conflict saying what is in the way. */
export async function requirePossible(
  { em, round, at }: Omit<RoundDeed, 'subject'>,
  action: EvaluationRoundAction,
): Promise<void> {
  const [standing] = await standingsOf(em.getKysely(), [round]);
  const hindrance = standing && hindranceOf(action, standing, at);
  if (hindrance !== undefined) throw new Conflict(hindrance, round.id);
}

/** The round as the move left it, for whoever sends the move again after it went on. */
function asMoved({ status, version, frozenAt, selfReviewUntil, appealUntil, computingSince }: EvaluationRoundEntity) {
  return { status, version, frozenAt, selfReviewUntil, appealUntil, computingSince };
}

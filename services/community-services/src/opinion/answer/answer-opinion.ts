import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OpinionAuthorEntity } from '../author/opinion-author.entity.ts';
import type { Context } from '../../context.ts';
import { OpinionEntity } from '../opinion.entity.ts';
import { tellAnswered } from '../opinion.facts.ts';
import { opinionsOf } from '../opinion.list.ts';
import { answerers, mayReadOpinion, opinionParts } from '../opinion.policy.ts';
import { offeredOpinionMoves, opinionMoves } from '../opinion.states.ts';
import type { OpinionAction } from '../opinion.terms.ts';

/** What every answer to an opinion has. */
@InputType({ description: 'An answer to an opinion.' })
export abstract class AnswerOpinionInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（意见）.' })
  @IsUUID()
  opinionId!: string;
}

/** An answer that is being given: the opinion is locked, and the caller may give it. */
export interface AnswerDeed {
  readonly em: SqlEntityManager;
  /** Of what it creates. */
  readonly newId: string;
  readonly opinion: OpinionEntity;
  readonly actor: Actor;
  readonly subject: string;
}

interface Answer {
  readonly action: 'REPLY' | 'LINK';
  readonly make: (deed: AnswerDeed) => Promise<Partial<Pick<OpinionEntity, 'reply' | 'matterId'>>>;
}

/**
 * Answers an opinion and all that were merged into it, and tells each.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function answerOpinion(context: Context, input: AnswerOpinionInput, { action, make }: Answer) {
  const { actor } = context;
  const subject = signedIn(actor);
  const answered = await context.write(input, async (em, newId) => {
    const [opinion] = await lockOpinions(em, [input.opinionId], actor);
    if (opinion === undefined) throw noSuchOpinion();
    expectVersion(opinion, input.expectedVersion);
    requireAnswerable(opinion, actor, action);
    const change = await make({ em, newId, opinion, actor, subject });
    const at = await momentOf(em);
    em.assign(opinion, { ...change, status: opinionMoves[action].to, answeredAt: at, answeredById: subject });
    await em.flush();
    for (const one of [opinion, ...(await mergedAnswered(em, opinion, at))]) {
      tellAnswered(em, one, { at, answeredById: subject });
    }
    return opinion;
  });
  const [opinion] = await opinionsOf([answered], context);
  // Who sends an answer again after the post that gave the right has ended may not read it any more.
  return opinion ?? Object.assign({}, answered, { isMine: false });
}

/**
 * The opinions of these ids, locked in an order of their own, so that of two deeds at once the second sees the first.
 * @throws NotFound when there is one that the caller may not see.
 */
export async function lockOpinions(
  em: SqlEntityManager,
  ids: readonly string[],
  actor: Actor,
): Promise<OpinionEntity[]> {
  const stored = ids.map(storedId);
  const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const found = await em.find(OpinionEntity, { id: { $in: stored } }, options);
  const own = await em.find(OpinionAuthorEntity, { personId: signedIn(actor) });
  const opinions = stored.map((id) => found.find((opinion) => opinion.id === id));
  return opinions.map((opinion) => {
    const isMine = own.some(({ opinionId }) => opinionId === opinion?.id);
    const isFollowed = own.some(({ followsId }) => followsId === opinion?.id);
    if (opinion === undefined || !mayReadOpinion(actor, { gridCode: opinion.gridCode, isMine, isFollowed })) {
      throw noSuchOpinion();
    }
    return opinion;
  });
}

function noSuchOpinion(): NotFound {
  return new NotFound('there is no such opinion');
}

/** @throws Conflict from another state, Forbidden to others. */
export function requireAnswerable({ id, status, gridCode }: OpinionEntity, actor: Actor, action: OpinionAction): void {
  if (!isFor(opinionMoves[action], opinionParts(actor, gridCode))) {
    throw new Forbidden(`${action} of this opinion is not for you`, answerers.join(' or '));
  }
  requireMove(opinionMoves, action, { status, subject: id, offered: offeredOpinionMoves });
}

interface Merged {
  readonly id: string;
  readonly gridCode: string;
  readonly takenById: string | null;
  readonly dueAt: Date | null;
}

/** Those merged into it, answered with it. Past row-level security: a leader answers for neighbours next door too. */
async function mergedAnswered(em: SqlEntityManager, { id, mergedCount }: OpinionEntity, at: Date): Promise<Merged[]> {
  if (mergedCount === 0) return [];
  const rows = await em.execute<(Omit<Merged, 'dueAt'> & { dueMs: number | null })[]>(
    `select id, grid_code as "gridCode", taken_by_id as "takenById", floor(extract(epoch from due_at) * 1000)::float8 as "dueMs"
      from community_services.answer_merged_opinions(?, ?::timestamptz)`,
    [id, at.toISOString()],
  );
  return rows.map(({ dueMs, ...row }) => ({ ...row, dueAt: dueMs === null ? null : new Date(dueMs) }));
}

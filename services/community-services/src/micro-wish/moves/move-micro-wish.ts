import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWishEntity, MicroWisherEntity } from '../micro-wish.entity.ts';
import { microWishesOf } from '../micro-wish.list.ts';
import { mayReadWish, microWishParts } from '../micro-wish.policy.ts';
import { microWishMoves, offeredMicroWishMoves } from '../micro-wish.states.ts';
import { tellOfWish } from '../tell-of-wish.ts';
import type { MicroWishAction } from '../micro-wish.terms.ts';

@InputType({ description: 'A move of a wish（心愿操作）.' })
export class MoveMicroWishInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（心愿）.' })
  @IsUUID()
  microWishId!: string;
}

/** A move that is being made: the wish is locked, and the caller may make it. */
interface WishDeed {
  readonly em: SqlEntityManager;
  readonly wish: MicroWishEntity;
  readonly subject: string;
  readonly at: Date;
}

type WishChange = Partial<Omit<MicroWishEntity, 'id' | 'gridCode' | 'madeAt' | 'status' | 'version'>>;

interface Step {
  readonly action: MicroWishAction;
  readonly make: (deed: WishDeed) => WishChange | Promise<WishChange>;
}

/**
 * Makes one move of a wish, as the state table allows it to the caller.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveMicroWish(context: Context, input: MoveMicroWishInput, { action, make }: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    const wish = await lockMovable(em, input, { actor, action });
    const at = await momentOf(em);
    const change = await make({ em, wish, subject, at });
    const next = { ...change, status: microWishMoves[action].to };
    await store(em, wish, next);
    await tellOfWish(em, wish.id);
    keepAnswer(em, { status: wish.status, version: wish.version });
    return wish;
  });
  const { id, status, version } = moved;
  const [wish] = await microWishesOf([{ id }], context);
  // As the move left it, for whoever sends it again after it went on, or may not read it any more.
  return Object.assign({}, wish ?? Object.assign({}, moved, { isMine: false }), { status, version });
}

/** Loads the wish with a row lock, so that of two who want it at once the second sees the first. */
async function lockMovable(
  em: SqlEntityManager,
  { microWishId, expectedVersion }: MoveMicroWishInput,
  { actor, action }: { actor: Actor; action: MicroWishAction },
): Promise<MicroWishEntity> {
  const wish = await em.findOne(MicroWishEntity, microWishId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isMine = (await em.count(MicroWisherEntity, { wishId: microWishId, personId: signedIn(actor) })) > 0;
  if (wish === null || !mayReadWish(actor, Object.assign({}, wish, { isMine }))) {
    throw new NotFound('there is no such wish');
  }
  expectVersion(wish, expectedVersion);
  const { id: subject, status } = wish;
  requireMove(microWishMoves, action, { status, subject, offered: offeredMicroWishMoves });
  if (!isFor(microWishMoves[action], microWishParts(actor, Object.assign({}, wish, { isMine })))) {
    throw new Forbidden(`${action} of this wish is not for you`, `to be its ${microWishMoves[action].by.join(' or ')}`);
  }
  return wish;
}

/** A row that its writer may not see afterwards is given back past row-level security. */
async function store(em: SqlEntityManager, wish: MicroWishEntity, next: WishChange & Pick<MicroWishEntity, 'status'>) {
  if (next.status !== 'DISPATCHED' || wish.status !== 'TAKEN') {
    em.assign(wish, next);
    // Now, for the version that it has then.
    await em.flush();
    if (next.endedAt != null) await em.execute('select community_services.drop_wish_contact(?)', [wish.id]);
    return;
  }
  const [given] = await em.execute<[{ version: number }]>('select community_services.give_wish_back(?) as version', [
    wish.id,
  ]);
  em.clear();
  Object.assign(wish, { ...next, version: given.version });
}

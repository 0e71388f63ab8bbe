import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { SUBGRAPHS } from '@microgrid/facts/subgraphs';
import { Conflict } from '@microgrid/subgraph/errors';
import { EVERYWHERE } from '@microgrid/subgraph/erase-person';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { flushOr } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { leaveWithErasure } from '../../reserve-entry/follow/leave-with-erasure.ts';
import { ErasureEntity, ErasurePartEntity } from '../erasure.entity.ts';
import { Erasure } from '../erasure.type.ts';
import { endPosts, postsOf, type Posts } from './own-posts.ts';
import { RequestErasureInput } from './request-erasure.input.ts';

@Resolver()
export class RequestErasureResolver {
  @Mutation(() => Erasure, {
    nullable: true,
    description:
      'Asks for erasure of what is held of the caller（申请删除）. CONFLICT while an erasure is under way, and for somebody in post, or standing in for somebody, who does not say that this ends with it.',
  })
  @Access('SELF')
  requestErasure(
    @Arg('input', () => RequestErasureInput, { description: 'Whether posts end with it.' }) input: RequestErasureInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = storedId(signedIn(actor));
    return write(input, async (em, id) => {
      // Nobody appoints the person meanwhile.
      await em.findOne(PersonEntity, personId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      await requireNoneOpen(em, personId);
      const posts = await postsOf(em, personId);
      if (!input.endsPosts) requireNoPosts(posts);
      const now = await momentOf(em);
      await endPosts(em, { personId, ...posts }, now);
      await leaveWithErasure(em, personId);
      const erasure = em.create(ErasureEntity, { id, personId, requestedAt: now });
      await flushOr(em, { erasure_one_open: () => underWay(personId) });
      for (const subgraph of SUBGRAPHS) em.create(ErasurePartEntity, { erasureId: id, subgraph });
      record(em, 'erasure.requested.v1', { subject: id, gridCode: EVERYWHERE, data: { personId } });
      return erasure;
    });
  }
}

async function requireNoneOpen(em: SqlEntityManager, personId: string): Promise<void> {
  const open = await em.findOne(ErasureEntity, { personId, doneAt: null });
  if (open !== null) throw underWay(open.id);
}

function underWay(subject: string): Conflict {
  return new Conflict('an erasure is under way: myErasure says how far it is', subject);
}

function requireNoPosts({ appointments, officePosts, stoodInFor }: Posts): void {
  const [post] = [...appointments, ...officePosts, ...stoodInFor];
  if (post === undefined) return;
  throw new Conflict('you are in post: say endsPosts, and what you hold ends with it', post.id);
}

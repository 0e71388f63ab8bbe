import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { asNobody } from '@microgrid/subgraph/reader-post';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SealedContact } from '../../contact/sealed-contact.type.ts';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { mayReadWishContact } from '../micro-wish.policy.ts';
import { MicroWish } from '../micro-wish.type.ts';

const sealed = {
  field: 'MicroWish.contact',
  needs: 'to have taken the wish',
  glassBroken: 'wish_contact.glass_broken.v1',
  log: logReads,
} as const;

@Resolver(() => MicroWish)
export class MicroWishContactResolver {
  @FieldResolver(() => SealedContact, {
    nullable: true,
    description:
      'How to reach the wisher（联系方式）; sealed: for the taker, for a purpose, until FULFILLED, when it is erased. The wisher sees each read in myReadLog. FORBIDDEN to all others, and TOO_MANY_REFUSALS after 100 of those in an hour.',
  })
  @Batch()
  contact(
    @Root() wishes: MicroWish[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const contacts = rowOfEach(wishes, 'id', { rows: await sealedContacts(em, wishes), key: 'wish_id' });
      return wishes.map((wish, index) => {
        const { id: thingId, gridCode } = wish;
        const row = contacts[index] ?? null;
        const isOpen = mayReadWishContact(context.actor, wish);
        const readAs = isOpen ? asTaker : asNobody;
        if (row === null) return { thingId, gridCode, isOpen, readAs, content: null };
        const { person_id: subjectId, name, phone, address } = row;
        return { thingId, gridCode, isOpen, readAs, content: { subjectId, value: { name, phone, address } } };
      });
    });
  }
}

const asTaker = { post: 'TAKER', gridCode: null } as const;

interface ContactRow {
  readonly wish_id: string;
  /** Null of somebody without an account. */
  readonly person_id: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Those that are still kept. Past row-level security, since a refused read is logged with its subject. */
function sealedContacts(em: SqlEntityManager, wishes: readonly MicroWish[]): Promise<ContactRow[]> {
  const ids = wishes.map(({ id }) => id);
  return em.execute('select * from community_services.sealed_wish_contacts(?::uuid[])', [`{${ids.join(',')}}`]);
}

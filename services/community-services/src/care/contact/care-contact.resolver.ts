import { Role } from '@microgrid/access/actor';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { readerAs } from '../../read-log/reader-as.ts';
import { CareNeed } from '../care-need.type.ts';
import { generalGridOf, mayReadContact, visitors } from '../care.policy.ts';
import { SealedContact } from '../../contact/sealed-contact.type.ts';

const sealed = {
  field: 'CareNeed.contact',
  needs: 'to be the GRID_WORKER of its grid or its assigned visitor, or its TOTAL_GRID_HEAD with BREAK_GLASS',
  glassBroken: 'care_contact.glass_broken.v1',
  log: logReads,
} as const;

@Resolver(() => CareNeed)
export class CareContactResolver {
  @FieldResolver(() => SealedContact, {
    nullable: true,
    description:
      'Where and how to reach the person（联系方式）; sealed: for the worker and, while care goes on, the assigned visitor, for a purpose, and for the head with BREAK_GLASS, which is told to the privacy auditor. The person sees each read in myReadLog. FORBIDDEN to all others, and TOO_MANY_REFUSALS after 100 of those in an hour; null after endsOn and once care ended.',
  })
  @Batch()
  contact(
    @Root() needs: CareNeed[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const contacts = rowOfEach(needs, 'id', { rows: await sealedContacts(em, needs), key: 'need_id' });
      return needs.map((need, index) => {
        const { id: thingId, visitorId } = need;
        const row = contacts[index] ?? null;
        const isOpen = mayReadContact(actor, need, { breaksGlass: purpose === 'BREAK_GLASS' });
        const ways = [asWorker, ...(visitorId === actor.subject ? [asVisitor] : []), asHead];
        const readAs = readerAs(actor, need.gridCode, ways);
        // The head reads the log by grid, and knows no micro-grid of whom.
        const gridCode = generalGridOf(need.gridCode);
        const { person_id: subjectId = null, name = '', phone = null, address = null } = row ?? {};
        const content = row === null ? null : { subjectId, value: { name, phone, address } };
        return { thingId, gridCode, isOpen, readAs, content };
      });
    });
  }
}

const asWorker = ['WORKER', [Role.GRID_WORKER]] as const;
const asVisitor = ['VISITOR', visitors] as const;
const asHead = ['HEAD', [Role.TOTAL_GRID_HEAD]] as const;

interface ContactRow {
  readonly need_id: string;
  /** Null of somebody without an account. */
  readonly person_id: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Those that can be read at all, none after the end. Past row-level security, since a refused read is logged with its subject. */
function sealedContacts(em: SqlEntityManager, needs: readonly CareNeed[]): Promise<ContactRow[]> {
  const ids = needs.map(({ id }) => id);
  return em.execute('select * from community_services.sealed_care_contacts(?::uuid[])', [`{${ids.join(',')}}`]);
}

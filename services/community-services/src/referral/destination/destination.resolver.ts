import { Batch } from '@microgrid/subgraph/batch';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { asNobody } from '@microgrid/subgraph/reader-post';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { mayReadDestination } from '../referral.policy.ts';
import { Referral } from '../referral.type.ts';
import { SealedAddress } from './destination.type.ts';

const sealed = {
  field: 'Referral.destination',
  needs: 'to be a handler of the department, while the referral is open',
  glassBroken: 'destination.glass_broken.v1',
  log: logReads,
} as const;

@Resolver(() => Referral)
export class DestinationResolver {
  @FieldResolver(() => SealedAddress, {
    nullable: true,
    description:
      'Where to go（上门地址）; sealed: for the department while it is open, for a purpose, and the person concerned sees the read in myReadLog. FORBIDDEN to all others; null once nobody is to come any more.',
  })
  @Batch()
  destination(
    @Root() referrals: Referral[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const found = new Map((await destinationsOf(em, referrals)).map((row) => [row.referral_id, row]));
      return referrals.map((referral) => {
        const { id: thingId, gridCode } = referral;
        const row = found.get(thingId);
        const isOpen = row === undefined ? referral.isForMe : mayReadDestination(referral);
        const content = row === undefined ? null : { subjectId: row.person_id, value: { address: row.address } };
        const readAs = referral.isForMe ? asDepartment : asNobody;
        return { thingId, gridCode, isOpen, readAs, content };
      });
    });
  }
}

const asDepartment = { post: 'DEPARTMENT', gridCode: null } as const;

interface DestinationRow {
  readonly referral_id: string;
  readonly address: string;
  /** Who reported the matter, for whom it is; null for somebody without an account, and once the link is gone. */
  readonly person_id: string | null;
}

/** Of those that are open. Past row-level security, since a refused read is logged with its subject. */
function destinationsOf(em: SqlEntityManager, referrals: readonly Referral[]): Promise<DestinationRow[]> {
  const ids = referrals.map(({ id }) => id);
  return em.execute('select * from community_services.sealed_destinations(?::uuid[])', [`{${ids.join(',')}}`]);
}

import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { requireNameConsent } from '../../name-consent/require-name-consent.ts';
import { actingIn, PostEntity } from '../../post/post.entity.ts';
import { postsOf } from '../../post/still-serves.ts';
import { mediators } from '../mediation.policy.ts';

const COMMUNITY_DIGITS = 12;

interface Appointed {
  /** The input field that names them. */
  readonly field: string;
  readonly personIds: readonly string[];
  readonly gridCode: string;
  readonly matterId: string | null;
  /** Whether somebody is a party, or was refused by one. */
  readonly isBarred: (personId: string) => boolean | Promise<boolean>;
}

/**
 * Refuses a mediator who neither works nor leads in the community now, is a party, reported or handles the matter, or may
 * not be named to the parties. One sentence for all of these: which it is would tell who reported.
 * @throws Invalid naming `field`, Conflict naming the mediator.
 */
export async function requireMediators(em: SqlEntityManager, appointed: Appointed): Promise<void> {
  const { field, personIds, gridCode, matterId, isBarred } = appointed;
  const serving = await servingInCommunity(em, gridCode, personIds);
  const concerned = new Set(matterId === null ? [] : await concernedBy(em, matterId, personIds));
  for (const personId of personIds) {
    if (serving.has(personId) && !concerned.has(personId) && !(await isBarred(personId))) continue;
    const message =
      'must be a worker or leader of the community who serves now: no party, nobody who reported or handles the matter or was refused';
    throw new Invalid([{ field, message }]);
  }
  for (const personId of personIds.toSorted()) await requireNameConsent(em, personId);
}

/** Those of `personIds` who work or lead in the community now; they keep their posts until the write is committed. */
async function servingInCommunity(em: SqlEntityManager, gridCode: string, personIds: readonly string[]) {
  await shareLockInTransaction(em, postsOf(gridCode));
  const among = { $in: [...personIds] };
  const found = await em.find(PostEntity, {
    endedAt: null,
    role: { $in: [...mediators] },
    $or: [{ personId: among }, { standInId: among }],
  });
  const community = gridCode.slice(0, COMMUNITY_DIGITS);
  return new Set(found.filter((post) => isWithin(post.gridCode, community)).map(actingIn));
}

/** Those of `personIds` who reported or handle the matter. Past row-level security: who reported is sealed. */
async function concernedBy(em: SqlEntityManager, matterId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ person_id: string }[]>(
    'select person_id from community_services.concerned_by_matter(?, ?::uuid[]) as person_id',
    [matterId, `{${personIds.join(',')}}`],
  );
  return rows.map(({ person_id: personId }) => personId);
}

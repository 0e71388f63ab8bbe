import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEntity } from '../matter.entity.ts';

interface Merging {
  readonly argument: string;
  readonly matter: { readonly id: string; readonly gridCode: string; readonly partOfId?: string | null };
  readonly intoId: string;
}

const GENERAL_DIGITS = 15;

/**
 * The matter that another goes on in. Merges of one general grid come one after the other, so that no two of them ever
 * send each other round in a circle.
 * @throws Invalid naming the argument when it is not open, is elsewhere, or is the same.
 */
export async function requireGoingOn(em: SqlEntityManager, { argument, matter, intoId }: Merging): Promise<string> {
  const general = matter.gridCode.slice(0, GENERAL_DIGITS);
  await lockInTransaction(em, `merging in ${general}`);
  const id = storedId(intoId);
  // Past row-level security: who reports says that it is the same as one that they may not see.
  const [answer] = await em.execute<{ goes_on: boolean }[]>('select community_services.goes_on_in(?, ?) as goes_on', [
    id,
    general,
  ]);
  if (id === matter.id || answer?.goes_on !== true) {
    throw new Invalid([{ field: argument, message: 'must be another open matter of the same general grid' }]);
  }
  if (await areOfOneWhole(em, { id: matter.id, partOfId: matter.partOfId }, id)) {
    throw new Invalid([{ field: argument, message: 'must not be what it was split from, nor a part of it' }]);
  }
  return id;
}

/** A whole closes with its parts, so that one merged into the other would close with nothing done. */
async function areOfOneWhole(
  em: SqlEntityManager,
  { id, partOfId }: { id: string; partOfId?: string | null | undefined },
  intoId: string,
): Promise<boolean> {
  if (partOfId === intoId) return true;
  const into = await em.findOne(MatterEntity, intoId, { fields: ['partOfId'] });
  return into?.partOfId === id;
}

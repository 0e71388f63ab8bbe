import type { AnyDatabase } from '@microgrid/database/database';
import type { Proof } from '@microgrid/database/erasure-proofs';
import { carryOutRequest, openRequests, type AskedErasure } from '@microgrid/database/erasure-requests';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Concept } from '../concept.ts';

/** A subgraph, as far as it erases. */
export interface Erasing {
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly database: AnyDatabase;
}

/** What the facts of an erasure say of where: it holds everywhere. */
export const EVERYWHERE = '000000000';

/**
 * Erases what the subgraph holds of a person, in one transaction; what cannot go yet is gone on with later.
 * @returns a proof for each kind of thing, also where there was nothing.
 */
export function erasePerson(subgraph: Erasing, personId: string): Promise<readonly Proof[]> {
  return subgraph.database.transaction((em) => eraseIn(subgraph, em, { personId, erasureId: null }));
}

/**
 * Goes on with the requests of which something had to wait, a person a transaction, and forgets those that are finished.
 * @param closing ends it after the person under way.
 * @returns a proof for each kind of thing that could be erased by now.
 */
export async function finishRequests(subgraph: Erasing, closing?: AbortSignal): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const request of await openRequests(subgraph.database)) {
    if (closing?.aborted === true) break;
    const again = { ...request, isAgain: true };
    proofs.push(...(await subgraph.database.transaction((em) => eraseIn(subgraph, em, again))));
  }
  return proofs;
}

/** The same in the transaction of `em`, which is internal work; tells whoever asked through the graph what was done. */
export async function eraseIn(
  { name, concepts, database }: Erasing,
  em: SqlEntityManager,
  asked: AskedErasure,
): Promise<readonly Proof[]> {
  for (const { beforeErasure } of concepts) await beforeErasure?.(em, asked.personId);
  await em.flush();
  const { erasureId, proofs, digest: proof, ...progress } = await carryOutRequest(database, em, asked);
  const isNews = asked.isAgain !== true || progress.isDone || proofs.length > 0;
  if (erasureId !== null && isNews) {
    const data = { subgraph: name, proof, ...progress };
    record(em, 'erasure.carried_out.v1', { subject: erasureId, gridCode: EVERYWHERE, data });
  }
  return proofs;
}

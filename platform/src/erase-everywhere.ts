import { openDatabase } from '@microgrid/database/database';
import type { Proof } from '@microgrid/database/erasure-proofs';
import { applyRetention } from '@microgrid/database/retention';
import type { Store } from '@microgrid/database/store';
import { erasePerson, finishRequests, type Erasing } from '@microgrid/subgraph/erase-person';
import { subgraphs } from './subgraphs.ts';

/** What was done in each subgraph, by its name. */
export type Proofs = ReadonlyMap<string, readonly Proof[]>;

/** Erases what every subgraph holds of a person; `storeOf` opens where a subgraph keeps its data. */
export function erasePersonEverywhere(
  personId: string,
  storeOf: (subgraph: string) => Promise<Store>,
): Promise<Proofs> {
  return everywhere(storeOf, (subgraph) => erasePerson(subgraph, personId));
}

/** Erases what every subgraph has kept long enough by `now`, and what was asked for and had to wait until now. */
export function retainEverywhere(now: Date, storeOf: (subgraph: string) => Promise<Store>): Promise<Proofs> {
  return everywhere(storeOf, async (subgraph) => [
    ...(await finishRequests(subgraph)),
    ...(await applyRetention(subgraph.database, now)),
  ]);
}

async function everywhere(
  storeOf: (subgraph: string) => Promise<Store>,
  deed: (subgraph: Erasing) => Promise<readonly Proof[]>,
): Promise<Proofs> {
  const proofs = new Map<string, readonly Proof[]>();
  for (const { name, concepts, database } of subgraphs) {
    const opened = await openDatabase(database, await storeOf(name));
    proofs.set(name, await deed({ name, concepts, database: opened }));
  }
  return proofs;
}

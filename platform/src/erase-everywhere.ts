import { openDatabase, type AnyDatabase } from '@microgrid/database/database';
import { applyRetention, erasePerson, finishRequests, type Proof } from '@microgrid/database/erasure';
import type { Store } from '@microgrid/database/store';
import { subgraphs } from './subgraphs.ts';

/** What was done in each subgraph, by its name. */
export type Proofs = ReadonlyMap<string, readonly Proof[]>;

/** Erases what every subgraph holds of a person; `storeOf` opens where a subgraph keeps its data. */
export function erasePersonEverywhere(
  personId: string,
  storeOf: (subgraph: string) => Promise<Store>,
): Promise<Proofs> {
  return everywhere(storeOf, (database) => erasePerson(database, personId));
}

/** Erases what every subgraph has kept long enough by `now`, and what was asked for and had to wait until now. */
export function retainEverywhere(now: Date, storeOf: (subgraph: string) => Promise<Store>): Promise<Proofs> {
  return everywhere(storeOf, async (database) => [
    ...(await finishRequests(database)),
    ...(await applyRetention(database, now)),
  ]);
}

async function everywhere(
  storeOf: (subgraph: string) => Promise<Store>,
  deed: (database: AnyDatabase) => Promise<Proof[]>,
): Promise<Proofs> {
  const proofs = new Map<string, Proof[]>();
  for (const { name, database } of subgraphs) {
    proofs.set(name, await deed(await openDatabase(database, await storeOf(name))));
  }
  return proofs;
}

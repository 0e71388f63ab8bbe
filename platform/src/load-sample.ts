import { takeRole } from '@microgrid/database/bulk-insert';
import { INTERNAL_ROLE } from '@microgrid/database/row-level-security';
import type { Store } from '@microgrid/database/store';
import { sampleNetwork, type SampleOptions } from '@microgrid/sample-network';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { Subgraph } from '@microgrid/subgraph/subgraph';
import { sql, type Kysely } from 'kysely';

/** How far the loading is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** The community that was loaded last. */
  readonly name: string;
}

export interface LoadOptions extends SampleOptions {
  /** Aborted when it is to give up; the community that is under way is then not loaded. */
  readonly stopping?: AbortSignal | undefined;
}

/**
 * Loads the sample network into `store`, a community a transaction over all subgraphs, skipping those that are there:
 * what was interrupted goes on, and nothing is loaded twice.
 * @returns how many communities were loaded now.
 */
export async function loadSample(
  { store, subgraphs }: { store: Store; subgraphs: readonly Subgraph[] },
  { stopping, ...options }: LoadOptions,
  onProgress: (progress: Progress) => void,
): Promise<number> {
  const kysely = store.kysely<unknown>();
  const loaded = await loadedCommunities(kysely);
  const network = sampleNetwork(options);
  if (loaded.size >= network.counts.communities) return 0;
  let done = 0;
  for (const community of network.communities()) {
    done++;
    if (loaded.has(community.code)) continue;
    await kysely.transaction().execute(async (transaction) => {
      const before = await takeRole(transaction, INTERNAL_ROLE);
      await insertCommunity(transaction, { subgraphs, community, stopping });
      await takeRole(transaction, before);
      await sql`insert into sample.community (code) values (${community.code})`.execute(transaction);
    });
    onProgress({ done, of: network.counts.communities, name: community.name });
  }
  await sql`analyze`.execute(kysely);
  for (const { facts } of subgraphs) facts.wake();
  return done - loaded.size;
}

async function loadedCommunities(kysely: Kysely<unknown>): Promise<Set<string>> {
  await sql`create schema if not exists sample`.execute(kysely);
  await sql`create table if not exists sample.community (code text primary key)`.execute(kysely);
  const { rows } = await sql<{ code: string }>`select code from sample.community`.execute(kysely);
  return new Set(rows.map(({ code }) => code));
}

async function insertCommunity(
  transaction: Kysely<unknown>,
  {
    subgraphs,
    community,
    stopping,
  }: Pick<LoadOptions, 'stopping'> & {
    subgraphs: readonly Subgraph[];
    community: SampleCommunity;
  },
): Promise<void> {
  const told = subgraphs.flatMap(({ concepts }) => concepts.flatMap(({ sampleTold }) => sampleTold?.(community) ?? []));
  for (const { concepts, database } of subgraphs) {
    for (const { sample, sampleHeard } of concepts) {
      for (const rows of [...(sample?.(community) ?? []), ...(sampleHeard?.(community, told) ?? [])]) {
        stopping?.throwIfAborted();
        await rows.insert(transaction, database.orm, stopping);
      }
    }
  }
}

import { join } from 'node:path';
import { requireRole } from '@microgrid/database/connecting-role';
import { openPglite } from '@microgrid/database/pglite-store';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import type { Environment } from '@microgrid/process/env';
import { say } from './terminal.ts';

/** The stores of the subgraphs, each opened once, however many share it. */
export interface Stores {
  of(subgraph: string): Promise<Store>;
  close(): Promise<void>;
}

/** For a command beside the platform: the PostgreSQL of each subgraph, or the embedded PGlite. */
export function openStores(env: Environment): Stores {
  const stores = new Map<string | undefined, Promise<Store>>();
  return {
    of(subgraph) {
      const url = env.databaseUrl(subgraph);
      const store = stores.get(url) ?? (url === undefined ? openStore(env) : openServer(url, env));
      stores.set(url, store);
      return store;
    },
    async close() {
      const opened = await Promise.allSettled(stores.values());
      for (const store of opened) if (store.status === 'fulfilled') await store.value.close();
    },
  };
}

/**
 * The PostgreSQL of DATABASE_URL, or the embedded PGlite in DATA_DIR.
 * @throws Error in production when nobody has said that it is to be the embedded one.
 */
export async function openStore(env: Environment): Promise<Store> {
  const url = env.databaseUrl('platform');
  if (url !== undefined) {
    say('database', 'PostgreSQL of DATABASE_URL');
    return openServer(url, env);
  }
  if (env.isProduction && !env.wantsEmbedded) {
    throw new Error(
      'set DATABASE_URL to a PostgreSQL, or DATABASE=embedded: what one process keeps in a folder is seldom meant in production',
    );
  }
  const folder = join(env.dataFolder, 'pglite');
  say('database', `embedded PGlite in ${folder}`);
  return openPglite(folder);
}

/** The PostgreSQL at `url`, as a role that is right for it. */
export async function openServer(url: string, { isProduction }: { isProduction: boolean }): Promise<Store> {
  const store = await openPostgres(url);
  try {
    await requireRole(store, { isProduction });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

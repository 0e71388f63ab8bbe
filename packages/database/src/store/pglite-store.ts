import { mkdir } from 'node:fs/promises';
import { PGlite, types } from '@electric-sql/pglite';
import { StorageUnusable } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { requireFreeSpace, requireRoomToWrite } from './free-space.ts';
import { GuardingPgliteDialect, isSane } from './pglite-dialect.ts';
import { messageOf, PARSERS, SESSION, storeOver, type Store } from './store.ts';

/**
 * Opens the embedded PGlite in `folder`, made when missing and held by one process at a time.
 * @throws StorageUnusable when another process holds the folder, it cannot be written, or the disk is nearly full.
 */
export async function openPglite(folder: string): Promise<Store> {
  const unlock = await holdFolder(folder);
  try {
    await requireFreeSpace(folder);
    const pglite = await create({ dataDir: folder });
    return storeOver({
      kind: 'pglite',
      dialect: new GuardingPgliteDialect(pglite),
      beforeTransaction: () => requireRoomToWrite(folder),
      close: () => (isSane(pglite) ? pglite.close() : Promise.resolve()).finally(() => unlock()),
    });
  } catch (error) {
    unlock();
    if (error instanceof StorageUnusable) throw error;
    throw new StorageUnusable(`the embedded database in ${folder} cannot be opened: ${messageOf(error)}`);
  }
}

/** Opens a PGlite that forgets everything when closed. `template` is a dump to start from. */
export async function openPgliteInMemory(template?: Blob): Promise<Store & { dump(): Promise<Blob> }> {
  const pglite = await create(template === undefined ? {} : { loadDataDir: template });
  const dialect = new GuardingPgliteDialect(pglite);
  const store = storeOver({ kind: 'pglite', dialect, close: () => pglite.close() });
  return Object.assign(store, { dump: () => pglite.dumpDataDir('none') });
}

async function create(where: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const parsers = { ...PARSERS, [types.JSON]: JSON.parse, [types.JSONB]: JSON.parse };
  const pglite = await PGlite.create({ ...where, parsers });
  for (const [name, value] of Object.entries(SESSION)) await pglite.exec(`set ${name} = '${value}'`);
  return pglite;
}

async function holdFolder(folder: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true });
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof StorageUnusable) throw error;
    throw new StorageUnusable(`the folder ${folder} cannot be written: ${messageOf(error)}`);
  }
}

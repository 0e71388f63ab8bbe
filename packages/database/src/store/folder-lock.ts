import { DatabaseSync } from 'node:sqlite';
import { StorageUnusable } from './errors.ts';

/**
 * Holds `folder` for this process, since PGlite itself lets two processes open, and silently fork, the same data.
 * The operating system's lock on a file beside the folder says who holds it: it is gone with its process, however that
 * ends, and cannot be taken for that of another process with the same number. Node offers no such lock by itself, but
 * SQLite takes one on Linux, macOS and Windows alike. The file stays, since deleting it would let two hold one name.
 * @returns what lets go of it.
 * @throws StorageUnusable when somebody holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(`${folder.replace(/[/\\]+$/, '')}.held`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new StorageUnusable(
        `another process already uses ${folder}: stop it, or give this one a folder of its own`,
      );
    }
    throw error;
  }
  return () => lock.close();
}

const SQLITE_BUSY = 5;

import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { StorageUnusable } from './errors.ts';

/**
 * Holds `folder` for this process, since PGlite itself lets two processes open, and silently fork, the same data.
 * The lock file sits beside the folder; one left by a process that is gone is taken over.
 * @returns what lets go of it.
 * @throws StorageUnusable naming the process that holds the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder.replace(/\/+$/, '')}.lock`;
  for (let attempt = 0; attempt < 2; attempt++) {
    if (await take(path)) return () => rm(path, { force: true });
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isRunning(holder)) {
      throw new StorageUnusable(
        `process ${holder} already uses ${folder}: stop it, or give this one a folder of its own`,
      );
    }
    await rm(path, { force: true });
  }
  throw new StorageUnusable(`another process is opening ${folder} at this moment`);
}

/** Linking a finished file is atomic: nobody ever reads a lock without its owner. */
async function take(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

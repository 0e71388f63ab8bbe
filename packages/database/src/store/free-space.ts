import { statfs } from 'node:fs/promises';
import { StorageUnusable } from './errors.ts';

const LEAST_MB = 128;

/**
 * Refuses when the disk of `folder` is nearly full: PGlite, once it finds no space, neither fails nor returns.
 * @throws StorageUnusable saying how much is free and how much is needed.
 */
export async function requireFreeSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMb >= LEAST_MB) return;
  throw new StorageUnusable(
    `the disk of ${folder} has ${freeMb} MB free and the database needs ${LEAST_MB}: make room, or set DATA_DIR to another folder`,
  );
}

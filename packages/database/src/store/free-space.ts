import { statfs } from 'node:fs/promises';
import { StorageUnusable, StoreRefusal } from './errors.ts';

const LEAST_MB = 128;

/**
 * Refuses to open a database when the disk of `folder` is nearly full.
 * @throws StorageUnusable saying how much is free and how much is needed.
 */
export async function requireFreeSpace(folder: string): Promise<void> {
  const freeMb = await freeMbOf(folder);
  if (freeMb >= LEAST_MB) return;
  throw new StorageUnusable(
    `the disk of ${folder} has ${freeMb} MB free and the database needs ${LEAST_MB}: make room, or set DATA_DIR to another folder`,
  );
}

/**
 * Refuses a write before PGlite begins it: once PGlite itself finds no space it panics, and the next statement never
 * returns.
 * @throws StoreRefusal
 */
export async function requireRoomToWrite(folder: string): Promise<void> {
  const freeMb = await freeMbOf(folder);
  if (freeMb < LEAST_MB) throw new StoreRefusal('DISK_FULL', `the disk has ${freeMb} MB free of ${LEAST_MB} needed`);
}

async function freeMbOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

import type { QueueStorage } from '@microgrid/client/storage';
import type { HomeQuery } from '../generated/documents.ts';

/** A micro-grid. */
export interface MicroGrid {
  readonly code: string;
  readonly name: string;
}

/** The home of whoever used the page last, for when there is no network. */
export interface KeptHome {
  /** Whose it is, as their token names them. */
  readonly person: string;
  /** As whom the session knows them. */
  readonly who: string;
  readonly home: HomeQuery;
  /** When it was so, in milliseconds. */
  readonly at: number;
  /** The micro-grid that they found to be theirs, of somebody who leads none. */
  readonly found?: MicroGrid | undefined;
}

const KEY = 'microgrid/home';
/** The shape of what is kept: what another version of the page kept is asked for anew. */
const VERSION = 1;

export async function readHome(storage: QueueStorage): Promise<KeptHome | undefined> {
  const text = await storage.read(KEY);
  if (text === undefined) return undefined;
  const { version, kept }: { version: number; kept: KeptHome } = JSON.parse(text);
  return version === VERSION ? kept : undefined;
}

export function keepHome(storage: QueueStorage, kept: KeptHome): Promise<void> {
  return storage.write(KEY, JSON.stringify({ version: VERSION, kept }));
}

export function forgetHome(storage: QueueStorage): Promise<void> {
  return storage.remove(KEY);
}

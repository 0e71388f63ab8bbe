import { openDB } from 'idb';
import type { QueueStorage } from './storage.ts';

const STORE = 'texts';

/** What a browser keeps for this origin, in a database of its own. */
export async function indexedDbStorage(name = 'microgrid'): Promise<QueueStorage> {
  const database = await openDB(name, 1, { upgrade: (opened) => void opened.createObjectStore(STORE) });
  return {
    keys: async () => (await database.getAllKeys(STORE)).map(String),
    read: async (key) => database.get(STORE, key),
    write: async (key, text) => void (await database.put(STORE, text, key)),
    remove: (key) => database.delete(STORE, key),
  };
}

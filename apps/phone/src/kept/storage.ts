import { indexedDbStorage } from '@microgrid/client/indexed-db';
import type { QueueStorage } from '@microgrid/client/storage';

/** What outlives the page; a host that keeps nothing has it until the page is closed. */
export async function deviceStorage(): Promise<QueueStorage> {
  try {
    return await indexedDbStorage();
  } catch {
    const texts = new Map<string, string>();
    return {
      keys: async () => [...texts.keys()],
      read: async (key) => texts.get(key),
      write: async (key, text) => void texts.set(key, text),
      remove: async (key) => void texts.delete(key),
    };
  }
}

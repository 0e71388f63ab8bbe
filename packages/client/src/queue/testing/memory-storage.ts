import type { QueueStorage } from '../storage.ts';

/** Keeps texts in a map, which a test hands to the next run of an app. */
export function memoryStorage(kept = new Map<string, string>()): QueueStorage {
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, text) => Promise.resolve(void kept.set(key, text)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}

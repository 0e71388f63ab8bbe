import type { QueuedWrite } from './queued-write.ts';

/** Where a device keeps texts: four functions over IndexedDB, a mini-program's storage, or whatever outlives the app. */
export interface QueueStorage {
  keys(): Promise<readonly string[]>;
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The writes of one person among what a device keeps. */
export interface KeptWrites {
  /** All of them, in their order. */
  all(): Promise<QueuedWrite[]>;
  has(writeId: string): Promise<boolean>;
  keep(write: QueuedWrite): Promise<void>;
  forget(writeId: string): Promise<void>;
}

export function keptWrites(storage: QueueStorage, person: string): KeptWrites {
  const prefix = `microgrid/write/${person}/`;
  return {
    async all() {
      const keys = (await storage.keys()).filter((key) => key.slice(0, prefix.length) === prefix);
      const texts = await Promise.all(keys.map((key) => storage.read(key)));
      const writes = texts.filter((text) => text !== undefined).map((text): QueuedWrite => JSON.parse(text));
      // Two pages of one person may give the same place at the same time.
      return writes.sort((a, b) => a.place - b.place || (a.writeId < b.writeId ? -1 : 1));
    },
    has: async (writeId) => (await storage.read(prefix + writeId)) !== undefined,
    keep: (write) => storage.write(prefix + write.writeId, JSON.stringify(write)),
    forget: (writeId) => storage.remove(prefix + writeId),
  };
}

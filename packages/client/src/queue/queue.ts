import type { Client } from '../client.ts';
import type { AskedDocument } from '../document.ts';
import { newWriteId } from '../write-id.ts';
import { drainOnce } from './drain.ts';
import type { QueuedWrite } from './queued-write.ts';
import { keptWrites, type QueueStorage } from './storage.ts';

export interface QueueOptions {
  readonly client: Client;
  readonly storage: QueueStorage;
  /** Whose writes these are, by any id of theirs: on a shared device nobody's are sent, or shown, as another's. */
  readonly person: string;
  /** Whether anything can be sent now: while it says no, a write that was not tried can be withdrawn. Always by default. */
  readonly maySend?: () => boolean;
}

/** What an app says of a write. */
export interface About {
  /** What it is about, as the id of a matter: writes of one subject are sent one after the other. By default what it creates. */
  readonly subject?: string;
  /** What the app calls it on its screens. */
  readonly label: string;
}

export interface Queue {
  /** All that wait, and those that ended until they are acknowledged; the same array until something changes. */
  writes(): readonly QueuedWrite[];
  /** Calls whenever they changed; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** Keeps a write and begins to send it; done once it is kept. What it creates will have its `writeId` as its id. */
  add<Input extends { readonly writeId?: unknown }>(
    document: AskedDocument<unknown, { readonly input: Input }>,
    input: Omit<Input, 'writeId'>,
    about: About,
  ): Promise<QueuedWrite>;
  /** Sends what waits; done when nothing more can be sent now. For when the network is back, or somebody has signed in. */
  drain(): Promise<void>;
  /** The user has seen how a write ended: it goes, and the later ones of its subject go on. */
  acknowledge(writeId: string): Promise<void>;
  /** Puts a refused write back into its place: as it was, or corrected, which makes it a new write. */
  again(writeId: string, corrected?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes a write back that was never sent; false: it may have arrived. */
  withdraw(writeId: string): Promise<boolean>;
}

/** Opens the queue of a person: writes that outlive the network and the app, each done once. */
export async function openQueue({ client, storage, person, maySend = () => true }: QueueOptions): Promise<Queue> {
  const kept = keptWrites(storage, person);
  const claimed = new Set<string>();
  const listeners = new Set<() => void>();
  let current: readonly QueuedWrite[] = await kept.all();

  async function changed(): Promise<void> {
    current = await kept.all();
    for (const listener of listeners) listener();
  }
  const drain = oneAtATime(async () => {
    if (maySend()) await drainOnce({ client, kept, claimed, changed });
  });
  const find = async (writeId: string) => (await kept.all()).find((write) => write.writeId === writeId);
  // A failing storage is told to whoever drains next; what is kept is kept.
  const begin = () => void drain().catch(() => undefined);

  return {
    writes: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async add(document, input, { label, subject }) {
      const place = (current[current.length - 1]?.place ?? 0) + 1;
      const recordedAt = new Date().toISOString();
      const writeId = newWriteId();
      const begun = { place, recordedAt, state: 'WAITING', tries: 0 } as const;
      const write: QueuedWrite = { ...begun, writeId, subject: subject ?? writeId, label, document, input };
      // Before it is kept, so that what is added meanwhile comes after it.
      current = [...current, write];
      await kept.keep(write);
      await changed();
      begin();
      return write;
    },
    drain,
    async acknowledge(writeId) {
      if ((await find(writeId))?.state === 'WAITING') throw new Error(`${writeId} has not ended: withdraw it instead`);
      await kept.forget(writeId);
      await changed();
      begin();
    },
    async again(writeId, corrected) {
      const write = await find(writeId);
      if (write?.state !== 'REFUSED') throw new Error(`${writeId} was not refused: there is nothing to send again`);
      const { refusal: _, ...rest } = write;
      const anew = corrected === undefined ? {} : { writeId: newWriteId(), input: corrected, tries: 0 };
      await kept.keep({ ...rest, ...anew, state: 'WAITING' });
      if (corrected !== undefined) await kept.forget(writeId);
      await changed();
      begin();
    },
    async withdraw(writeId) {
      const write = await find(writeId);
      if (write?.state !== 'WAITING' || write.tries > 0 || claimed.has(writeId)) return false;
      claimed.add(writeId);
      await kept.forget(writeId);
      await changed();
      return true;
    },
  };
}

/** Whoever calls while it runs gets a run that begins after the call. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  function start(): Promise<void> {
    next = undefined;
    running = run().finally(() => (running = undefined));
    return running;
  }
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start, start);
    return next;
  };
}

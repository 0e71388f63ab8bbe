import type { Client } from '../client.ts';
import type { AskedDocument } from '../document.ts';
import { GraphError } from '../errors/graph-error.ts';
import type { QueuedWrite } from './queued-write.ts';
import type { KeptWrites } from './storage.ts';

interface Draining {
  readonly client: Client;
  readonly kept: KeptWrites;
  /** Those that are being sent or withdrawn, which exclude each other. */
  readonly claimed: Set<string>;
  /** Called after each write that was sent. */
  changed(): Promise<unknown>;
}

/**
 * Sends what waits, in order. A write that is refused holds up the later ones of its subject, one that the graph cannot
 * take now too; where nothing comes through at all, everything waits for the next time.
 */
export async function drainOnce({ client, kept, claimed, changed }: Draining): Promise<void> {
  const heldUp = new Set<string>();
  for (const write of await kept.all()) {
    const { writeId, subject } = write;
    if (write.state === 'REFUSED') heldUp.add(subject);
    // Another page of the same person may have taken it back.
    if (write.state !== 'WAITING' || heldUp.has(subject) || !(await kept.has(writeId)) || claimed.has(writeId))
      continue;
    claimed.add(writeId);
    try {
      // Before it is sent: whoever finds it after a crash must not take it for one that the graph cannot know of.
      const sent = { ...write, tries: write.tries + 1 };
      await kept.keep(sent);
      const { ended, isCutOff } = await send(client, sent);
      if (ended !== undefined) await kept.keep(ended);
      if (ended?.state !== 'RECEIVED') heldUp.add(subject);
      if (isCutOff === true) return;
    } finally {
      claimed.delete(writeId);
      await changed();
    }
  }
}

interface Sent {
  /** How the write ended; undefined: it waits. */
  readonly ended?: QueuedWrite;
  /** Whether the others would not get through either. */
  readonly isCutOff?: boolean;
}

async function send(client: Client, write: QueuedWrite): Promise<Sent> {
  try {
    // What it takes was checked when it was added.
    const document = write.document as AskedDocument;
    const { data } = await client.ask(document, { input: { ...write.input, writeId: write.writeId } });
    return { ended: { ...write, state: 'RECEIVED', answer: data } };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (waits(error)) return { isCutOff: error.path === undefined };
    const { code, act, words, message, field, requestId } = error;
    return { ended: { ...write, state: 'REFUSED', refusal: { code, act, words, message, field, requestId } } };
  }
}

/** Whether it may be taken later, or was done and nobody heard of it: its `writeId` makes it one. */
function waits({ act, code }: GraphError): boolean {
  return act === 'retry' || act === 'signIn' || code === 'DEADLINE_EXCEEDED';
}

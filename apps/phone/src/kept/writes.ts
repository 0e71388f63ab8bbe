import type { Words } from '@microgrid/client/catalogue';
import { GraphError } from '@microgrid/client/graph-error';
import type { Queue } from '@microgrid/client/queue';
import type { QueuedWrite } from '@microgrid/client/queued-write';
import type { DoWrite } from '@microgrid/front/writing';
import { useSyncExternalStore } from 'react';
import { useDevice } from './device.ts';

const NONE: readonly QueuedWrite[] = [];

/** All that waits, and what ended until it is acknowledged. */
export function useWrites(): readonly QueuedWrite[] {
  const queue = useDevice((device) => device.queue);
  return useSyncExternalStore(queue?.subscribe ?? neverChanges, () => queue?.writes() ?? NONE);
}

const neverChanges = () => () => undefined;

/** The label of a queued write, which is a text: both languages in it. */
export function labelOf(words: Words): string {
  return JSON.stringify(words);
}

/** What a queued write is called. */
export function wordsOf({ label }: QueuedWrite): Words {
  return JSON.parse(label);
}

/**
 * Does a write of a form by the queue, so that it is done once whatever the network does: told at once what came of it where
 * there is one; undefined where it waits.
 */
export const writeByQueue: DoWrite = async ({ document, input, title, given }) => {
  const { queue } = useDevice.getState();
  if (queue === undefined) throw new GraphError('UNAUTHENTICATED');
  const subject = subjectOf(given);
  const label = labelOf(title);
  // The form is made of the very input that the document takes.
  const { writeId } = await queue.add(document, input as never, subject === undefined ? { label } : { label, subject });
  if (!navigator.onLine) return undefined;
  await queue.drain();
  return ended(queue, writeId);
};

/** How a write ended, which whoever did it sees in its form. */
async function ended(queue: Queue, writeId: string): Promise<{ readonly data: unknown } | undefined> {
  const write = queue.writes().find((own) => own.writeId === writeId);
  if (write === undefined || write.state === 'WAITING') return undefined;
  await queue.acknowledge(writeId);
  const { refusal, answer } = write;
  if (refusal === undefined) return { data: answer };
  const { code, message, field: argument, requestId } = refusal;
  throw new GraphError(code, { message, extensions: { argument, requestId } });
}

/** Writes to one thing are sent one after the other: its id is what the page gives first. */
function subjectOf(given: Readonly<Record<string, unknown>>): string | undefined {
  const [id] = Object.values(given);
  return typeof id === 'string' ? id : undefined;
}

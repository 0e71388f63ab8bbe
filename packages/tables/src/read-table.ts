import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Notes } from './annotate.ts';
import type { Done, Task } from './read-worker.ts';
import { UnreadableTable, type Table } from './table.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_MS = 10_000;
const MEMORY_MB = 256;
/** How old .xls files begin, and xlsx with a password. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads the bytes of a CSV, or of the first sheet of an xlsx, in a worker whose memory and time are limited: whatever a
 * hostile file does, it does there.
 * @param name what problems call the table.
 * @throws UnreadableTable
 */
export async function readTable(name: string, bytes: Uint8Array): Promise<Table> {
  const read = await work(name, { bytes });
  if ('rows' in read) return { name, ...read };
  throw new Error('the reader answered something else');
}

/**
 * A copy of the same as an xlsx, with notes in a column of their own: see `annotated`.
 * @throws UnreadableTable
 */
export async function annotatedCopy(bytes: Uint8Array, notes: Notes): Promise<Uint8Array> {
  const written = await work('the file', { bytes, notes });
  if ('copy' in written) return written.copy;
  throw new Error('the reader answered something else');
}

async function work(name: string, task: Task): Promise<Exclude<Done, { unreadable: string }>> {
  requireSmall(name, task.bytes.byteLength);
  if (COMPOUND_FILE.equals(task.bytes.subarray(0, 4))) {
    throw new UnreadableTable(`${name} is an old .xls, or has a password: save it as an .xlsx without one`);
  }
  const done = await inWorker(task).catch((error: unknown) => {
    throw new UnreadableTable(`${name} takes more than ${MEMORY_MB} MB or 10 s to read, or is damaged: save it anew`, {
      cause: error,
    });
  });
  if ('unreadable' in done) throw new UnreadableTable(`${name} ${done.unreadable}`);
  return done;
}

async function inWorker(task: Task): Promise<Done> {
  // As this file is: TypeScript in tests, JavaScript when it was built.
  const worker = new Worker(new URL(`read-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the reader ended with ${code}`)));
  const timer = setTimeout(() => reject(new Error('the reader took too long')), MAX_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The same of a file, of which nothing is read when it is too large. */
export async function readTableFile(path: string): Promise<Table> {
  const name = basename(path);
  requireSmall(name, (await stat(path)).size);
  return readTable(name, await readFile(path));
}

function requireSmall(name: string, bytes: number): void {
  if (bytes > MAX_BYTES) throw new UnreadableTable(`${name} is larger than 10 MB: cut it into several`);
}

import { openSoak, type Seen } from '@microgrid/platform/soak';
import type { Progress } from '../../proof.ts';
import { withStartedPlatform } from '../started-platform.ts';
import { inspect } from './inspected.ts';

const PAIRS = 10_000;
/**
 * What is kept of documents and plans is bounded in bytes. Large documents fill that first, so that what grows after
 * them is kept by mistake.
 */
const WARMING_UP = { pairs: 1000, mostFields: 450 };
const STEP = 250;
/** How much more the heap may hold in the end, in per cent of what it held when warm. */
const MAY_GROW = 10;

/** @throws Error with the first requests that were answered wrongly, what the log says, or how much memory grew. */
export function proveSoak(seed: number, progress: Progress): Promise<string> {
  const env = {
    // It asks more in a minute than any client may.
    LIMIT_POINTS_SIGNED_IN: '1000000000',
    LIMIT_POINTS_ANONYMOUS: '1000000000',
    NODE_OPTIONS: '--inspect=127.0.0.1:0',
  };
  return withStartedPlatform(env, async ({ url, issuer, output }) => {
    const inspected = await inspect(output());
    const soak = await openSoak({ url, issuer, seed });
    const ask = async (pairs: number, mostFields?: number) => {
      for (let asked = 0; asked < pairs; asked += STEP) {
        await soak.ask(STEP, mostFields);
        requireNone(soak.seen().problems);
        await progress(soak.seen().valid, WARMING_UP.pairs + PAIRS);
      }
      return inspected.heapBytes();
    };
    const warm = await ask(WARMING_UP.pairs, WARMING_UP.mostFields);
    const end = await ask(PAIRS);
    inspected.close();
    return told(soak.seen(), { warm, end });
  });
}

function requireNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
}

function told({ valid, answeredWhole, fields, codes }: Seen, heap: { warm: number; end: number }): string {
  const growth = 100 * (heap.end / heap.warm - 1);
  const heaps = `${megabytes(heap.warm)} MB after a warm-up and ${megabytes(heap.end)} MB in the end`;
  if (growth > MAY_GROW) throw new Error(`the heap held ${heaps}: ${growth.toFixed(0)} % more`);
  if (fields.answered < fields.of) throw new Error(`of ${fields.of} fields only ${fields.answered} were answered`);
  const count = (number: number) => number.toLocaleString('en');
  return (
    `${count(valid)} valid requests, over all ${fields.of} fields of the schema, ${count(answeredWhole)} of them answered whole, and as many ` +
    `broken ones: no 5xx, no fault of ours, ${codes.size} codes, all of them documented, and no error in the log; the heap held ${heaps}`
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

import { openSoak, type Seen } from '@microgrid/platform/soak';
import type { Progress } from '../../proof.ts';
import { withPlatformOnPglite, withStartedPlatform } from '../started-platform.ts';
import { inspect } from './inspected.ts';

/**
 * On PGlite all wait for one connection, and the memory of the database itself is the process's own. Of all fields of the
 * schema so many must be answered at some time; some seldom have anything to tell, or tell it to few.
 */
const STORES = {
  PostgreSQL: { start: withStartedPlatform, pairs: 10_000, mayHold: 450_000_000, mustAnswer: 0.85 },
  PGlite: { start: withPlatformOnPglite, pairs: 2500, mayHold: 1_200_000_000, mustAnswer: 0.8 },
};
const STEP = 250;
/** How often the last 1,000 requests are sent again: their documents and plans are known, so what grows is kept by mistake. */
const AGAIN = 10;
/** How much more memory it may hold after that, in per cent. */
const MAY_GROW = 5;
/** @throws Error with the first requests that were answered wrongly, what the log says, or how much memory it took. */
export function proveSoak(seed: number, progress: Progress, on: keyof typeof STORES = 'PostgreSQL'): Promise<string> {
  const { start, pairs, ...goals } = STORES[on];
  const env = {
    // It asks more in a minute than any client may.
    LIMIT_POINTS_SIGNED_IN: '1000000000',
    LIMIT_POINTS_ANONYMOUS: '1000000000',
    NODE_OPTIONS: '--inspect=127.0.0.1:0',
  };
  return start(env, async ({ url, issuer, output }) => {
    const inspected = await inspect(output());
    const soak = await openSoak({ url, issuer, seed });
    const checked = async (asking: Promise<void>) => {
      await asking;
      requireNone(soak.seen().problems);
      await progress(soak.seen().valid, pairs);
    };
    for (let asked = 0; asked < pairs; asked += STEP) await checked(soak.ask(STEP));
    await checked(soak.askAgain());
    const before = await inspected.heldBytes();
    for (let time = 0; time < AGAIN; time++) await checked(soak.askAgain());
    const after = await inspected.heldBytes();
    inspected.close();
    return told(soak.seen(), { before, after, ...goals });
  });
}

function requireNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
}

function told(
  { valid, answeredWhole, fields, codes }: Seen,
  found: { before: number; after: number; mayHold: number; mustAnswer: number },
): string {
  const growth = 100 * (found.after / found.before - 1);
  const held = `${megabytes(found.before)} MB after them and ${megabytes(found.after)} MB after another 10,000`;
  if (growth > MAY_GROW || found.after > found.mayHold) throw new Error(`it held ${held}: ${growth.toFixed(0)} % more`);
  if (fields.answered < found.mustAnswer * fields.of)
    throw new Error(`of ${fields.of} fields only ${fields.answered} were answered`);
  const count = (number: number) => number.toLocaleString('en');
  return (
    `${count(valid)} valid requests, over ${fields.answered} of the ${fields.of} fields of the schema, ${count(answeredWhole)} of them answered whole, and as many ` +
    `broken ones: no 5xx, no fault of ours, ${codes.size} codes, all of them documented, and no error in the log; it held ${held}`
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

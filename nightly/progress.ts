import { setImmediate } from 'node:timers/promises';
import type { Progress } from './proof.ts';

const SHOWN_EVERY_MS = process.stdout.isTTY ? 100 : 10_000;

/** How far the proof of that name is: a line that is rewritten on a terminal, elsewhere one every ten seconds. */
export function progressOf(name: string): Progress {
  let shownAt = 0;
  return async (done, of) => {
    await setImmediate();
    const now = performance.now();
    if (done < of && now - shownAt < SHOWN_EVERY_MS) return;
    shownAt = now;
    const line = `${name}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001B[K${line}${done === of ? '\n' : ''}` : `${line}\n`);
  };
}

import type { Logger } from 'pino';
import type { Closable } from './transport.ts';

/** A background loop that works when it is woken, one round at a time. */
export interface WorkLoop extends Closable {
  /** Says that there may be work, now or in so many milliseconds. */
  wake(afterMs?: number): void;
}

const AFTER_ERROR_MS = 1000;

/**
 * @param work is told by the signal that the loop is closing: what is long ends early then.
 * @param everyMs works without being woken too, for what other processes left; undefined: no other process leaves any.
 */
export function openWorkLoop(
  work: (closing: AbortSignal) => Promise<void>,
  { log, name, everyMs }: { log: Logger; name: string; everyMs: number | undefined },
): WorkLoop {
  const closing = new AbortController();
  let isWoken = false;
  let running: Promise<void> | undefined;
  const timers = new Set<NodeJS.Timeout>();
  const run = async () => {
    while (isWoken && !closing.signal.aborted) {
      isWoken = false;
      await work(closing.signal).catch((error: unknown) => {
        log.error({ err: error, work: name }, 'could not be done now, and is tried again');
        wake(AFTER_ERROR_MS);
      });
    }
    running = undefined;
  };
  const wake = (afterMs = 0) => {
    if (closing.signal.aborted) return;
    if (afterMs > 0) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        wake();
      }, afterMs);
      timers.add(timer);
      return;
    }
    isWoken = true;
    running ??= run();
  };
  const interval = everyMs === undefined ? undefined : setInterval(wake, everyMs);
  return {
    wake,
    async close() {
      closing.abort();
      clearInterval(interval);
      for (const timer of timers) clearTimeout(timer);
      await running;
    },
  };
}

import type { Queue } from './queue.ts';

/** What of a browser's `window` is used. */
interface Page {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
  readonly document: {
    readonly visibilityState: string;
    addEventListener(type: string, listener: () => void): void;
    removeEventListener(type: string, listener: () => void): void;
  };
}

const EVERY_S = 30;

/**
 * Drains a queue now, when the network is back, when the page is looked at again, and every 30 seconds; drain it yourself
 * after a sign-in.
 * @returns what ends that.
 */
export function drainOnPageSignals(queue: Queue, page: Page): () => void {
  // A page that nobody sees may be stopped in the middle; what waits is looked after when it is seen.
  const drain = () => {
    if (page.document.visibilityState === 'visible') queue.drain().catch(() => undefined);
  };
  page.addEventListener('online', drain);
  page.document.addEventListener('visibilitychange', drain);
  const timer = setInterval(drain, EVERY_S * 1000);
  drain();
  return () => {
    page.removeEventListener('online', drain);
    page.document.removeEventListener('visibilitychange', drain);
    clearInterval(timer);
  };
}

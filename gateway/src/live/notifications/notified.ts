import type { Logger } from 'pino';
import type { AskToldSince } from './told-since.ts';

/** Told of the id of each notification of a person, and of `BEGUN` first. */
type Hear = (id: string) => void;

/** From here on nothing is missed. */
export const BEGUN = '';

/** What a fact leads to is told within moments: meanwhile it is looked for often, else now and then. */
const SOON_MS = 3000;
const OFTEN_MS = 250;
const SELDOM_MS = 10_000;

interface NotifiedOptions {
  readonly ask: AskToldSince;
  readonly log: Pick<Logger, 'warn'>;
  /** Called when something may have been told unheard. */
  readonly missed: () => void;
}

/**
 * Who waits for notifications, and who of them got some: one question for all of them, since no fact says whom it is for.
 * While nobody waits, nothing is asked.
 */
export class Notified {
  readonly #options: NotifiedOptions;
  readonly #waiting = new Map<string, Set<Hear>>();
  readonly #beginning = new Set<Hear>();
  #horizon: string | undefined;
  /** What came with the last answer, which may come once more. */
  #last: ReadonlySet<string> = new Set();
  #oftenUntil = 0;
  #next: NodeJS.Timeout | undefined;
  #isAsking = false;

  constructor(options: NotifiedOptions) {
    this.#options = options;
  }

  /** @returns what ends it. */
  add(recipientId: string, hear: Hear): () => void {
    const all = this.#waiting.get(recipientId) ?? new Set();
    this.#waiting.set(recipientId, all.add(hear));
    // Whatever ends after the last answer is in the next.
    if (this.#horizon !== undefined) hear(BEGUN);
    else {
      this.#beginning.add(hear);
      this.#lookIn(0);
    }
    return () => {
      this.#beginning.delete(hear);
      all.delete(hear);
      if (all.size === 0) this.#waiting.delete(recipientId);
      if (this.#waiting.size === 0) this.#rest();
    };
  }

  /** Something happened, of which somebody may be told. */
  happened(): void {
    const isNews = Date.now() + OFTEN_MS > this.#oftenUntil;
    this.#oftenUntil = Date.now() + SOON_MS;
    if (isNews && this.#waiting.size > 0) this.#lookIn(OFTEN_MS);
  }

  #rest(): void {
    clearTimeout(this.#next);
    this.#horizon = undefined;
    this.#last = new Set();
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.#look(), ms);
  }

  async #look(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.#tell();
    } catch (error) {
      this.#options.log.warn({ err: error }, 'notifications are told later');
    } finally {
      this.#isAsking = false;
      if (this.#waiting.size > 0) this.#lookIn(this.#pauseMs());
    }
  }

  #pauseMs(): number {
    return Date.now() < this.#oftenUntil ? OFTEN_MS : SELDOM_MS;
  }

  async #tell(): Promise<void> {
    const before = this.#horizon;
    const { horizon, told } = await this.#options.ask([...this.#waiting.keys()], before);
    if (this.#waiting.size === 0) return;
    this.#horizon = horizon;
    // Transactions are counted upwards, but in a database that was restored.
    if (before !== undefined && BigInt(horizon) < BigInt(before)) this.#options.missed();
    for (const hear of this.#beginning) hear(BEGUN);
    this.#beginning.clear();
    for (const { recipientId, notificationId } of told) {
      if (!this.#last.has(notificationId)) this.#waiting.get(recipientId)?.forEach((hear) => hear(notificationId));
    }
    this.#last = new Set(told.map(({ notificationId }) => notificationId));
  }
}

import { randomUUID } from 'node:crypto';

/** So many streams of one caller, and of all of a gateway. */
const OF_A_CALLER = 10;
const OF_ALL = 10_000;

/** A stream that was announced is opened within so much time, or gone. */
const OPENED_WITHIN_MS = 30_000;

interface Stream {
  readonly subject: string;
  readonly unopened: NodeJS.Timeout;
}

/** Why there is no room for one more. */
export type NoRoom = 'TOO_MANY_OF_YOURS' | 'TOO_MANY';

/** The streams of a gateway, each its caller's own, by their tokens. */
export class Streams {
  readonly #all = new Map<string, Stream>();

  /**
   * @param abandoned is called when nobody opens it
   * @returns its token
   */
  announce(
    subject: string,
    abandoned: (token: string) => void,
  ): { readonly token: string } | { readonly full: NoRoom } {
    if (this.#all.size >= OF_ALL) return { full: 'TOO_MANY' };
    const own = [...this.#all.values()].filter((stream) => stream.subject === subject);
    if (own.length >= OF_A_CALLER) return { full: 'TOO_MANY_OF_YOURS' };
    const token = randomUUID();
    const unopened = setTimeout(() => abandoned(token), OPENED_WITHIN_MS);
    unopened.unref();
    this.#all.set(token, { subject, unopened });
    return { token };
  }

  isOf(token: string, subject: string): boolean {
    return this.#all.get(token)?.subject === subject;
  }

  opened(token: string): void {
    clearTimeout(this.#all.get(token)?.unopened);
  }

  ended(token: string): void {
    this.opened(token);
    this.#all.delete(token);
  }
}

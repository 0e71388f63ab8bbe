import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Actor } from '@microgrid/access/actor';
import type { Answering } from '../http/answering.ts';
import { contextOf } from '../http/asker.ts';
import { SubscriptionRefused } from './subscription.ts';
import type { Change } from './changes.ts';
import { Heard, type Ending } from './heard.ts';
import { Notified } from './notifications/notified.ts';
import type { AskToldSince } from './notifications/told-since.ts';
import { told, type Look, type ToldResult } from './told.ts';
import { CHANGED_ID, type Watched } from './watched.ts';
import { Watchers } from './watchers.ts';

/** Somebody who subscribes, signed in. */
export interface Subscriber {
  readonly subject: string;
  readonly address: string;
  /** Until when the token is good, in milliseconds of the epoch. */
  readonly expiresAt: number;
  /** What the subscriber could do then. */
  readonly grants: Actor['grants'];
}

type Asking = Pick<Answering, 'contracts' | 'actors' | 'limits' | 'log'> & { readonly toldSince: AskToldSince };

/** So many subscriptions of one caller, in all their streams. */
const OF_A_CALLER = 50;
const CLOSED_WITHIN_MS = 2000;
const LOOK_EVERY_MS = 10;

/** The longest time that a timer of Node.js can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** All subscriptions of a gateway that are told of changes. */
export class Subscriptions {
  readonly #asking: Asking;
  readonly #watchers = new Watchers();
  readonly #notified: Notified;
  readonly #all = new Map<Heard, Subscriber>();

  constructor(asking: Asking) {
    this.#asking = asking;
    const { toldSince: ask, log } = asking;
    this.#notified = new Notified({ ask, log, missed: () => this.endAll('MISSED') });
  }

  changed(change: Change): void {
    this.#watchers.tell(change);
  }

  happened(): void {
    this.#notified.happened();
  }

  endAll(ending: Ending): void {
    for (const heard of this.#all.keys()) heard.end(ending);
  }

  /** Ends all of them, and waits until each was told so; whoever looks at the moment is not waited for any longer. */
  async close(): Promise<void> {
    this.endAll('CLOSING');
    for (let waited = 0; this.#all.size > 0 && waited < CLOSED_WITHIN_MS; waited += LOOK_EVERY_MS) {
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Ends those of whoever has lost something that they could do when they subscribed. */
  async rightsChanged(subject: string): Promise<void> {
    const own = [...this.#all].filter(([, subscriber]) => subscriber.subject === subject);
    if (own.length === 0) return;
    const { grants } = await this.#asking.actors.of(subject, randomUUID());
    const now = new Set(grants.map(nameOf));
    for (const [heard, { grants: before }] of own) {
      if (!before.every((grant) => now.has(nameOf(grant)))) heard.end('POST_ENDED');
    }
  }

  /**
   * What `subscriber` is told, until one of them ends it.
   * @throws SubscriptionRefused
   */
  begin(watched: Watched, subscriber: Subscriber): AsyncGenerator<ToldResult, void, undefined> {
    const own = [...this.#all.values()].filter(({ subject }) => subject === subscriber.subject);
    if (own.length >= OF_A_CALLER) throw tooMany();
    const heard = new Heard();
    this.#all.set(heard, subscriber);
    // Before the first look, so that nothing happens unheard in between.
    const hear = (id: string) => heard.add(id);
    const unwatch =
      watched.topic === 'NOTIFICATION'
        ? this.#notified.add(subscriber.subject, hear)
        : this.#watchers.add(watched, hear);
    const left = Math.min(LONGEST_MS, Math.max(0, subscriber.expiresAt - Date.now()));
    const expiry = setTimeout(() => heard.end('TOKEN_EXPIRED'), left);
    const end = () => {
      clearTimeout(expiry);
      unwatch();
      this.#all.delete(heard);
    };
    return endedBy(told(watched, heard, this.#lookAs(subscriber)), () => heard.end('LEFT'), end);
  }

  /** Asks anew what the subscriber may do, and then like every operation. */
  #lookAs({ subject, address }: Subscriber): Look {
    const { contracts, actors, limits, log } = this.#asking;
    return async ({ text, variables }, id) => {
      const request = { id: randomUUID(), signal: AbortSignal.timeout(limits.deadlineMs) };
      try {
        const contextValue = await contextOf(request, { subject, address, actors, limits, log });
        const asked = { query: text, variables: { ...variables, [CHANGED_ID]: id } };
        const { server } = await contracts.of(contextValue);
        const { body } = await server.executeOperation(asked, { contextValue });
        if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
        return body.singleResult;
      } catch (error) {
        log.error({ err: error, requestId: request.id }, 'a subscription could not look');
        const extensions = { code: 'INTERNAL_SERVER_ERROR' };
        return { errors: [{ message: 'something went wrong on our side', extensions }] };
      }
    };
  }
}

function tooMany(): SubscriptionRefused {
  const message = `you have ${OF_A_CALLER} subscriptions: end one of them`;
  return new SubscriptionRefused('TOO_MANY_STREAMS', [new GraphQLError(message)]);
}

/** Whoever leaves does not wait for the next change: a generator that waits cannot be returned from. */
function endedBy<T>(
  generator: AsyncGenerator<T, void, undefined>,
  leave: () => void,
  end: () => void,
): AsyncGenerator<T, void, undefined> {
  const wholly = (async function* () {
    try {
      yield* generator;
    } finally {
      end();
    }
  })();
  const returned = wholly.return.bind(wholly);
  wholly.return = (value) => {
    leave();
    end();
    return returned(value);
  };
  return wholly;
}

function nameOf({ role, scope }: Actor['grants'][number]): string {
  return `${role} ${scope}`;
}

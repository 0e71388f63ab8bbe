import type { FactType } from '../catalogue/catalogue.ts';
import type { Fact } from '../fact.ts';

/** Something that runs until it is closed; closing waits for what is under way. */
export interface Closable {
  close(): Promise<void>;
}

/** A consumer as a transport sees it. */
export interface Subscriber {
  /** The same for all replicas of the consumer, which share the facts, and for nobody else. */
  readonly name: string;
  readonly types: readonly FactType[];
  readonly isCaughtUp: boolean;
  /** Resolves once the fact is in the consumer's inbox; rejects when it must be handed over again. */
  receive(fact: Fact): Promise<void>;
  /** The same for many facts of its types, in their order, which costs far less. */
  receiveAll(facts: readonly Fact[]): Promise<void>;
  /** Called when the consumer has received everything that happened before it subscribed. */
  caughtUp(): Promise<void>;
}

export interface Listener {
  heard(fact: Fact): void;
  /** Called when facts may have passed by unheard. */
  missed(): void;
}

/** Hears of facts until it is closed. */
export interface Listening extends Closable {
  /** Whether it is proven, a second ago at most, that facts are heard. */
  isAlive(): boolean;
}

/** The delivered facts of an outbox, some at a time. */
export type History = () => AsyncIterable<readonly Fact[]>;

/** How facts get from the outboxes to the inboxes. */
export interface Transport extends Closable {
  /** Whether other processes write to the same outboxes and inboxes, so that one has to look for what they left. */
  readonly isShared: boolean;
  /** Resolves once the fact cannot get lost any more; what was published twice may be handed over twice. */
  publish(fact: Fact): Promise<void>;
  /** The same for many facts in their order, where the transport does better than one after the other. */
  readonly publishAll?: ((facts: readonly Fact[]) => Promise<void>) | undefined;
  /** Hands over every fact of its types since the first, at least once, those of one subject in order. */
  subscribe(subscriber: Subscriber): Promise<Closable>;
  /**
   * Tells every process that listens of what happens from now on, for what needs no more than that, such as dropping
   * a cache: facts may be missed while the connection is down, which it is told of, and come twice.
   */
  listen(types: readonly FactType[], listener: Listener): Listening;
  /** Lets a transport that stores nothing replay the delivered facts of an outbox to consumers that subscribe later. */
  remember(history: History): void;
}

/** The transport was closed meanwhile: the fact stays in the outbox until the next start. */
export class TransportClosed extends Error {
  override readonly name = 'TransportClosed';
}

import type { FactType } from '../catalogue/catalogue.ts';
import type { Fact } from '../fact.ts';

/** Something that runs until it is closed; what it has begun it ends first. */
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
  /** What had happened before it came has been received. */
  caughtUp(): Promise<void>;
}

/** How facts get from the outboxes to the inboxes. */
export interface Transport extends Closable {
  /** Whether other processes write to the same outboxes and inboxes, so that one has to look for what they left. */
  readonly isShared: boolean;
  /** Resolves once the fact cannot get lost any more; what was published twice may be handed over twice. */
  publish(fact: Fact): Promise<void>;
  /** Hands over every fact of its types since the first, at least once, those of one subject in order. */
  subscribe(subscriber: Subscriber): Promise<Closable>;
  /**
   * Tells every process that listens of what happens from now on, for what needs no more than that, such as dropping
   * a cache: facts may be missed while the connection is down, and come twice.
   */
  listen(types: readonly FactType[], heard: (fact: Fact) => void): Closable;
  /** Makes what an outbox has delivered so far known to consumers that come later; a transport with a memory needs it not. */
  remember(history: () => AsyncIterable<Fact>): void;
}

/** It was closed meanwhile: the fact stays where it is until the next start. */
export class TransportClosed extends Error {
  override readonly name = 'TransportClosed';
}

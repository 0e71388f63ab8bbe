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
  /** Resolves once an operator can see it. */
  park(message: UnreadableMessage): Promise<void>;
  /** Runs `deed` unless another replica of the consumer does at this moment. */
  exclusively(deed: () => Promise<void>): Promise<void>;
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

/** What arrived in place of a fact, and where the transport keeps it. */
export interface UnreadableMessage {
  readonly sequence: number;
  readonly subject: string;
  readonly bytes: number;
  readonly reason: string;
}

/** A subscriber's facts on their way to it. */
export interface Subscription extends Closable {
  /** How many wait for it; null when nobody can tell, since the broker is away. */
  pending(): Promise<number | null>;
}

/** What a transport that stores facts still has of them. */
export interface StoredStream {
  /** Another number each time that something may have got lost. */
  readonly era: number;
  /** Whether the fact of this id is where it was published to. */
  has(factId: string, sequence: number): Promise<boolean>;
}

/** The delivered facts of an outbox, some at a time. */
export type History = () => AsyncIterable<readonly Fact[]>;

/** How facts get from the outboxes to the inboxes. */
export interface Transport extends Closable {
  /** Whether other processes write to the same outboxes and inboxes, so that one has to look for what they left. */
  readonly isShared: boolean;
  /** Whether facts can be on their way at this moment. */
  isConnected(): boolean;
  /**
   * Resolves once the fact cannot get lost any more; what was published twice may be handed over twice.
   * @returns where it is in `stream`, if there is one.
   */
  publish(fact: Fact): Promise<number | undefined>;
  /** What it stores facts in, if it does. */
  readonly stream?: StoredStream | undefined;
  /**
   * The same for many facts in their order, where the transport does better than one after the other. `closing` ends the
   * wait of whoever does not live to see them go: TransportClosed.
   */
  readonly publishAll?: ((facts: readonly Fact[], closing: AbortSignal) => Promise<void>) | undefined;
  /** Hands over every fact of its types since the first, at least once, those of one subject in order. */
  subscribe(subscriber: Subscriber): Promise<Subscription>;
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

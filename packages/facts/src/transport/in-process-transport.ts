import { once } from 'node:events';
import type { Fact } from '../fact.ts';
import { TransportClosed, type History, type Subscriber, type Transport } from './transport.ts';

/** Facts within one process, straight from the outboxes into the inboxes. */
export interface InProcessTransport extends Transport {
  /** Call it once every subgraph has opened. Facts wait until then: whoever subscribes later would miss them. */
  begin(): Promise<void>;
}

/** Whoever publishes one fact waits until it is on its way. */
const NEVER = new AbortController().signal;

export function openInProcessTransport(): InProcessTransport {
  const subscribers: Subscriber[] = [];
  const listeners = new Set<(fact: Fact) => void>();
  const histories: History[] = [];
  const begun = Promise.withResolvers<void>();
  let [isBegun, isClosed] = [false, false];
  const setOff = () => {
    isBegun = true;
    begun.resolve();
  };
  const stop = () => {
    isClosed = true;
    setOff();
    return Promise.resolve();
  };
  const publishAll = async (facts: readonly Fact[], closing: AbortSignal) => {
    if (!isBegun && !closing.aborted) await Promise.race([begun.promise, once(closing, 'abort')]);
    if (closing.aborted) throw new TransportClosed();
    for (const subscriber of subscribers) {
      if (isClosed) throw new TransportClosed();
      await hand(facts, subscriber);
    }
    if (isClosed) throw new TransportClosed();
    for (const heard of listeners) facts.forEach(heard);
  };
  return {
    isShared: false,
    isConnected: () => true,
    async begin() {
      for (const subscriber of subscribers) if (!subscriber.isCaughtUp) await catchUp(subscriber, histories);
      setOff();
    },
    publish: (fact) => publishAll([fact], NEVER).then(() => undefined),
    publishAll,
    subscribe(subscriber) {
      subscribers.push(subscriber);
      // What is published while one is missing would be lost to it, so the end of one is the end of all.
      return Promise.resolve({ pending: () => Promise.resolve(0), close: stop });
    },
    listen(types, { heard }) {
      const listener = (fact: Fact) => (types.includes(fact.type) ? heard(fact) : undefined);
      listeners.add(listener);
      return { isAlive: () => true, close: () => Promise.resolve(void listeners.delete(listener)) };
    },
    remember: (history) => void histories.push(history),
    close: stop,
  };
}

async function catchUp(subscriber: Subscriber, histories: readonly History[]): Promise<void> {
  for (const history of histories) for await (const facts of history()) await hand(facts, subscriber);
  await subscriber.caughtUp();
}

async function hand(facts: readonly Fact[], { types, receive, receiveAll }: Subscriber): Promise<void> {
  const [first, ...more] = facts.filter(({ type }) => types.includes(type));
  if (first === undefined) return;
  await (more.length === 0 ? receive(first) : receiveAll([first, ...more]));
}

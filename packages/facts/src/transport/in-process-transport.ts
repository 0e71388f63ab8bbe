import type { Fact } from '../fact.ts';
import { TransportClosed, type Closable, type Subscriber, type Transport } from './transport.ts';

/** Facts within one process, straight from the outboxes into the inboxes. */
export interface InProcessTransport extends Transport {
  /** Call it once every subgraph has opened. Facts wait until then: whoever subscribes later would miss them. */
  begin(): Promise<void>;
}

export function openInProcessTransport(): InProcessTransport {
  const subscribers: Subscriber[] = [];
  const listeners = new Set<(fact: Fact) => void>();
  const histories: (() => AsyncIterable<Fact>)[] = [];
  const begun = Promise.withResolvers<void>();
  let isClosed = false;
  const stop = () => {
    isClosed = true;
    begun.resolve();
    return Promise.resolve();
  };
  return {
    isShared: false,
    async begin() {
      for (const subscriber of subscribers) if (!subscriber.isCaughtUp) await catchUp(subscriber, histories);
      begun.resolve();
    },
    async publish(fact) {
      await begun.promise;
      for (const subscriber of subscribers) {
        if (isClosed) throw new TransportClosed();
        if (subscriber.types.includes(fact.type)) await subscriber.receive(fact);
      }
      if (isClosed) throw new TransportClosed();
      for (const heard of listeners) heard(fact);
    },
    subscribe(subscriber) {
      subscribers.push(subscriber);
      // What is published while one is missing would be lost to it, so the end of one is the end of all.
      return Promise.resolve({ close: stop });
    },
    listen(types, heard): Closable {
      const listener = (fact: Fact) => (types.includes(fact.type) ? heard(fact) : undefined);
      listeners.add(listener);
      return { close: () => Promise.resolve(void listeners.delete(listener)) };
    },
    remember: (history) => void histories.push(history),
    close: stop,
  };
}

async function catchUp(subscriber: Subscriber, histories: readonly (() => AsyncIterable<Fact>)[]): Promise<void> {
  for (const history of histories) {
    for await (const fact of history()) if (subscriber.types.includes(fact.type)) await subscriber.receive(fact);
  }
  await subscriber.caughtUp();
}

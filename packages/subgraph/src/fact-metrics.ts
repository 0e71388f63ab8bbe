import type { Facts } from '@microgrid/facts/open-facts';
import { Gauge } from 'prom-client';

type Lag = Awaited<ReturnType<Facts['lag']>>;

/** The facts of each subgraph that is open in this process, by its name. */
const open = new Map<string, Facts>();

/** Shows how far behind the facts of a subgraph are, until the answer is called. */
export function showLag(subgraph: string, facts: Facts): () => void {
  open.set(subgraph, facts);
  return () => void open.delete(subgraph);
}

lagGauge('microgrid_facts_undelivered', 'Facts in the outbox that are not on their way yet', (gauge, subgraph, lag) =>
  gauge.set({ subgraph }, lag.undelivered),
);

lagGauge('microgrid_facts_oldest_undelivered_seconds', 'Age of the oldest of them', (gauge, subgraph, lag) =>
  gauge.set({ subgraph }, lag.oldestSeconds),
);

lagGauge(
  'microgrid_facts_set_aside',
  'Facts that wait for another try or are parked, and messages that are no facts',
  (gauge, subgraph, lag) => {
    for (const { consumer, waiting, parked, unreadable } of lag.consumers) {
      gauge.set({ subgraph, consumer, state: 'waiting' }, waiting);
      gauge.set({ subgraph, consumer, state: 'parked' }, parked);
      gauge.set({ subgraph, consumer, state: 'unreadable' }, unreadable);
    }
  },
);

lagGauge('microgrid_facts_pending', 'Facts on their way to a consumer; NaN while the broker is away', showPending);

function showPending(gauge: Gauge, subgraph: string, { pending }: Lag): void {
  for (const [consumer, facts] of Object.entries(pending)) gauge.set({ subgraph, consumer }, facts ?? Number.NaN);
}

function lagGauge(name: string, help: string, show: (gauge: Gauge, subgraph: string, lag: Lag) => void): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: ['subgraph', 'consumer', 'state'],
    async collect() {
      const lags = await lagsNow();
      gauge.reset();
      for (const [subgraph, lag] of lags) show(gauge, subgraph, lag);
    },
  });
}

let asked: Promise<(readonly [subgraph: string, lag: Lag])[]> | undefined;

/** Asks each subgraph as Prometheus scrapes, once for all gauges of the scrape. */
function lagsNow() {
  asked ??= Promise.all([...open].map(async ([subgraph, facts]) => [subgraph, await facts.lag()] as const)).finally(
    () => (asked = undefined),
  );
  return asked;
}

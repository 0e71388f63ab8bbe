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

lagGauge('microgrid_facts_set_aside', 'Facts that wait for another try, or are parked', (gauge, subgraph, lag) => {
  for (const { consumer, waiting, parked } of lag.consumers) {
    gauge.set({ subgraph, consumer, state: 'waiting' }, waiting);
    gauge.set({ subgraph, consumer, state: 'parked' }, parked);
  }
});

/** A gauge that asks each subgraph as Prometheus scrapes it. */
function lagGauge(name: string, help: string, show: (gauge: Gauge, subgraph: string, lag: Lag) => void): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: ['subgraph', 'consumer', 'state'],
    async collect() {
      gauge.reset();
      for (const [subgraph, facts] of open) show(gauge, subgraph, await facts.lag());
    },
  });
}

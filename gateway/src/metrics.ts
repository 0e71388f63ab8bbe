import { Counter, Gauge, Histogram } from 'prom-client';
import type { BreakerState } from './sources/circuit-breaker.ts';

// prom-client's own registry: one a process, which is what is scraped.

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Requests by kind of operation and by the code of the answer's first error, OK without one. */
export const requestSeconds = new Histogram({
  name: 'microgrid_request_duration_seconds',
  help: 'Requests answered, by kind of operation and code of the first error (OK without one)',
  labelNames: ['operation', 'code'],
  buckets: SECONDS,
});

export const fetchSeconds = new Histogram({
  name: 'microgrid_subgraph_fetch_duration_seconds',
  help: 'Requests to a subgraph, by outcome',
  labelNames: ['subgraph', 'outcome'],
  buckets: SECONDS,
});

export const actorLookups = new Counter({
  name: 'microgrid_actor_lookups_total',
  help: 'Where it was found what a caller may do: in the cache, or by asking people',
  labelNames: ['from'],
});

/** Plans by where they were found: in memory, or made for whoever asked or ahead of that. */
export const plansFound = new Counter({
  name: 'microgrid_plans_total',
  help: 'Plans of operations, by where they were found: in memory, or made',
  labelNames: ['from'],
});

/** A version of which nothing was asked for 30 days may be taken away. */
export const trustedDocumentsAsked = new Counter({
  name: 'microgrid_trusted_documents_asked_total',
  help: 'Trusted documents that were asked by their id, by app and the newest version that has them',
  labelNames: ['app', 'version'],
});

export const figuresExported = new Counter({
  name: 'microgrid_figures_exported_total',
  help: 'Files of figures that were taken away, by format',
  labelNames: ['format'],
});

export const figureRowsExported = new Counter({
  name: 'microgrid_figure_rows_exported_total',
  help: 'Rows of files of figures that were taken away, by format',
  labelNames: ['format'],
});

const breakerStates = new Gauge({
  name: 'microgrid_subgraph_breaker_state',
  help: 'Circuit breaker of a subgraph: 0 closed, 1 half open, 2 open',
  labelNames: ['subgraph'],
});

const LEVELS = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 } satisfies Record<BreakerState, number>;

export function showBreaker(subgraph: string, state: BreakerState): void {
  breakerStates.set({ subgraph }, LEVELS[state]);
}

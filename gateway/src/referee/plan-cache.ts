import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import type { AboutToRun, PlannedApart } from '../planning/planned-apart.ts';

/** Where Apollo's gateway looks for a plan before it makes one itself. */
type ApolloCache = NonNullable<QueryPlannerConfig['cache']>;

export interface PlanCache {
  readonly cache: ApolloCache;
  /** While `deed` runs, the plan that is looked for is that of `asked`. */
  whileAsked<T>(asked: AboutToRun, deed: () => Promise<T>): Promise<T>;
}

/** The plans that are made apart as a cache that has every one of them, so that Apollo's gateway makes none. */
export function planCacheOf({ planOf }: Pick<PlannedApart, 'planOf'>): PlanCache {
  const asking = new AsyncLocalStorage<AboutToRun>();
  return {
    cache: {
      async get(key) {
        const asked = asking.getStore();
        return asked && planOf(key, asked);
      },
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
      clear: () => {},
    },
    whileAsked: (asked, deed) => asking.run(asked, deed),
  };
}

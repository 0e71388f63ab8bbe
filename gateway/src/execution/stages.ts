import type { PlannedFetch } from './planned-fetches.ts';

/**
 * At which stage each fetch is asked: its own, or a later one at which its subgraph is asked anyway, where nothing waits
 * for it until then. The answer as a whole comes no later for that: it waits for the later one too.
 */
export function stagesOf(
  fetches: readonly PlannedFetch[],
  mayJoin: (fetch: PlannedFetch) => boolean,
): ReadonlyMap<PlannedFetch, number> {
  const stages = new Map<PlannedFetch, number>();
  const latest = new Map<PlannedFetch, number>();
  // Those that wait for a fetch have a later stage, and so theirs is known.
  for (const fetch of fetches.toSorted((one, other) => other.stage - one.stage)) {
    const asked = [...stages].filter(([other]) => mayJoin(other) && isOfOne(other, fetch)).map(([, stage]) => stage);
    const last = latest.get(fetch) ?? Infinity;
    const stage = mayJoin(fetch) ? Math.max(fetch.stage, ...asked.filter((one) => one <= last)) : fetch.stage;
    stages.set(fetch, stage);
    for (const before of fetch.after) latest.set(before, Math.min(latest.get(before) ?? Infinity, stage - 1));
  }
  return stages;
}

function isOfOne(one: PlannedFetch, other: PlannedFetch): boolean {
  return one.node.serviceName === other.node.serviceName;
}

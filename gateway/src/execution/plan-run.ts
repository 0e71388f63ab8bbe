import type { ExecutionResult } from 'graphql';
import type { GraphqlRequest } from '../sources/data-source.ts';
import type { FetchGroup } from './fetch-groups.ts';
import { groupFetch } from './group-fetch.ts';
import type { PlanState } from './plan-state.ts';
import { askingFailed } from './subgraph-errors.ts';

/** Asks a subgraph on behalf of whoever sent the operation. */
export type Ask = (subgraph: string, request: GraphqlRequest) => Promise<ExecutionResult>;

/** Asks each group as soon as those that it waits for are done. */
export async function runPlan(groups: readonly FetchGroup[], state: PlanState, ask: Ask): Promise<void> {
  const done: Promise<void>[] = [];
  for (const group of groups) {
    const before = group.after.flatMap((number) => done[number] ?? []);
    done.push(fetchAfter(before, () => fetchGroup(group, state, ask)));
  }
  await Promise.all(done);
}

async function fetchAfter(before: readonly Promise<void>[], fetch: () => Promise<void>): Promise<void> {
  if (before.length > 0) await Promise.all(before);
  return fetch();
}

async function fetchGroup(group: FetchGroup, state: PlanState, ask: Ask): Promise<void> {
  const { subgraph } = group;
  let excuse = () => {};
  try {
    const fetch = groupFetch(group, state);
    if (fetch === undefined) return;
    const { query, operationName, variables, received, failed } = fetch;
    excuse = failed;
    received(await ask(subgraph, { query, operationName, variables }));
  } catch (error) {
    excuse();
    state.errors.push(askingFailed(error, subgraph));
  }
}

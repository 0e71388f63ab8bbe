import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { PlanPath } from './places.ts';

/** One fetch of a plan, with all that decides when and for what it is asked. */
export interface PlannedFetch {
  readonly node: FetchNode;
  /** Of the objects that it is for. */
  readonly path: PlanPath;
  readonly conditions: readonly Condition[];
  /** What must be done before. */
  readonly after: readonly PlannedFetch[];
  /** So many fetches come before it, one after the other. */
  readonly stage: number;
}

/** A variable of the operation, and what it must be. */
export interface Condition {
  readonly variable: string;
  readonly is: boolean;
}

type Around = Pick<PlannedFetch, 'path' | 'conditions' | 'after'>;

/**
 * The fetches of a plan, each after those it follows.
 * @throws Error for what no plan of ours has: subscriptions, @defer, @fromContext.
 */
export function fetchesOf({ node }: QueryPlan): PlannedFetch[] {
  const fetches: PlannedFetch[] = [];
  if (node?.kind === 'Subscription') throw new Error('a plan with a subscription cannot be carried out');
  if (node !== undefined) collect(node, { path: [], conditions: [], after: [] }, fetches);
  return fetches;
}

/** @returns those after which all of `node` is done. */
function collect(node: PlanNode, around: Around, fetches: PlannedFetch[]): readonly PlannedFetch[] {
  switch (node.kind) {
    case 'Sequence': {
      let { after } = around;
      for (const child of node.nodes) after = collect(child, { ...around, after }, fetches);
      return after;
    }
    case 'Parallel': {
      const last = node.nodes.flatMap((child) => collect(child, around, fetches));
      return last.length === 0 ? around.after : distinct(last);
    }
    case 'Flatten':
      return collect(node.node, { ...around, path: [...around.path, ...node.path.map(String)] }, fetches);
    case 'Condition': {
      const { condition: variable, ifClause, elseClause } = node;
      const under = (clause: PlanNode | undefined, is: boolean) =>
        clause === undefined
          ? around.after
          : collect(clause, { ...around, conditions: [...around.conditions, { variable, is }] }, fetches);
      return distinct([...under(ifClause, true), ...under(elseClause, false)]);
    }
    case 'Fetch': {
      if (node.contextRewrites !== undefined && node.contextRewrites.length > 0) {
        throw new Error('a plan with @fromContext cannot be carried out');
      }
      const fetch = { ...around, node, stage: Math.max(0, ...around.after.map(({ stage }) => stage + 1)) };
      fetches.push(fetch);
      return [fetch];
    }
    case 'Defer':
      break;
  }
  throw new Error('a plan with @defer cannot be carried out');
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

import type { FetchGroup } from '../execution/fetch-groups.ts';

/** How one operation is answered, for whoever asks to be told: gathered on the way, each part by whom it is known to. */
export interface Explanation {
  weighed(weight: Weight): void;
  planned(groups: readonly FetchGroup[]): void;
  /** What is known so far. */
  told(): Told;
}

/** What an operation takes, in points. */
interface Weight {
  /** What it may cost by the sizes of lists that it asks for. */
  readonly cost: number;
  /** The most that one may. */
  readonly costLimit: number;
  /** Points for planning it; 0 when it was asked before. */
  readonly planning: number;
  /** What the caller may still spend in this minute; null where nothing is counted. */
  readonly left: number | null;
}

/** Of `extensions.explain` of an answer. */
interface Told extends Partial<Weight> {
  /** One each for a subgraph and stage; null where it is not carried out by us, or not at all. */
  readonly requests: readonly PlannedRequest[] | null;
}

interface PlannedRequest {
  /** By its place in the list. */
  readonly number: number;
  readonly subgraph: string;
  /** The numbers of the requests whose answers it needs. */
  readonly after: readonly number[];
  readonly fetches: readonly { readonly path: string; readonly operation: string }[];
}

export function explanation(): Explanation {
  let weight: Weight | undefined;
  let requests: readonly PlannedRequest[] | null = null;
  return {
    weighed: (it) => void (weight = it),
    planned: (groups) => void (requests = groups.map(requestOf)),
    told: () => ({ ...weight, requests }),
  };
}

function requestOf({ subgraph, after, roots, entities }: FetchGroup, number: number): PlannedRequest {
  const planned = [...roots.map((root) => root.planned), ...entities.flatMap((entity) => entity.planned)];
  const fetches = planned.map(({ path, node }) => ({ path: path.map(String).join('.'), operation: node.operation }));
  return { number, subgraph, after, fetches };
}

import { OperationTypeNode } from 'graphql';
import { joinedOperation, partsOf, REPRESENTATIONS } from './joined-operation.ts';
import type { PlannedFetch } from './planned-fetches.ts';
import { picker, type Pick } from './representations.ts';
import { rewriter } from './rewrites.ts';
import { stagesOf } from './stages.ts';
import type { IsOfType } from './subtypes.ts';

type Rewrite = ReturnType<typeof rewriter>;

/** What a plan asks one subgraph at one stage: one request. */
export interface FetchGroup {
  readonly subgraph: string;
  /** For the answer as a whole, or another root. */
  readonly roots: readonly RootFetch[];
  readonly entities: readonly EntitiesFetch[];
  /** The numbers of the groups that must be done before. */
  readonly after: readonly number[];
  /** The operation that asks for some of them. */
  readonly operationFor: (roots: readonly RootFetch[], entities: readonly EntitiesFetch[]) => GroupOperation;
}

export interface RootFetch {
  readonly planned: PlannedFetch;
  readonly number: number;
  readonly rewriteOutput: Rewrite;
}

/** What is asked of objects, at all places where the same is asked of the same kind. */
export interface EntitiesFetch {
  readonly planned: readonly PlannedFetch[];
  readonly number: number;
  readonly pick: Pick;
  readonly rewriteInput: Rewrite;
  readonly rewriteOutput: Rewrite;
  /** Under which it is answered, and asked about, where several are asked at once. */
  readonly key: string;
  readonly variable: string;
}

interface GroupOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  /** The client's variables that it uses. */
  readonly variables: readonly string[];
  /** Whether `entities` go by the keys and variables of their own, and not by the planner's. */
  readonly isJoined: boolean;
}

/** Combinations of fetches of one group whose text is kept. */
const MOST_TEXTS = 64;

/**
 * Gathers the fetches of a plan: one a subgraph and stage, each after all that it waits for. A group waits for what its
 * fetches wait for, and not for all of the stage before. Deeds go alone.
 */
export function groupsOf(fetches: readonly PlannedFetch[], isOfType: IsOfType): FetchGroup[] {
  const stages = stagesOf(fetches, mayJoin);
  const stageOf = (fetch: PlannedFetch) => stages.get(fetch) ?? fetch.stage;
  const byStage = fetches.toSorted((one, other) => stageOf(one) - stageOf(other));
  const members = Map.groupBy(byStage, (fetch) =>
    mayJoin(fetch) ? `${stageOf(fetch)} ${fetch.node.serviceName}` : fetch,
  );
  const numbers = new Map([...members.values()].flatMap((group, number) => group.map((fetch) => [fetch, number])));
  return [...members.values()].map((group) => {
    const after = new Set(group.flatMap((fetch) => fetch.after.map((one) => numbers.get(one) ?? 0)));
    return groupOf(group, [...after], isOfType);
  });
}

function mayJoin({ node, path }: PlannedFetch): boolean {
  return node.operationKind === OperationTypeNode.QUERY && (node.requires !== undefined || path.length === 0);
}

function groupOf(members: readonly PlannedFetch[], after: readonly number[], isOfType: IsOfType): FetchGroup {
  const [first] = members;
  const subgraph = first?.node.serviceName ?? '';
  const roots = members
    .filter(({ node }) => node.requires === undefined)
    .map((planned, number) => ({
      planned,
      number,
      rewriteOutput: rewriter(planned.node.outputRewrites, isOfType),
    }));
  const used = new Set(members.flatMap(({ node }) => node.variableUsages ?? []));
  const forObjects = members.filter(({ node }) => node.requires !== undefined);
  const entities = [...Map.groupBy(forObjects, sameAsked).values()].map((planned, number) =>
    entitiesFetch(planned, { number: roots.length + number, used, isOfType }),
  );
  const texts = new Map<string, GroupOperation>();
  const operationFor: FetchGroup['operationFor'] = (someRoots, someEntities) => {
    const id = [...someRoots.map(({ number }) => number), ...someEntities.map(({ number }) => number)].join(' ');
    const text = texts.get(id) ?? operationOf(someRoots, someEntities);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(id, text);
    return text;
  };
  return { subgraph, roots, entities, after, operationFor };
}

/** Equal for fetches that ask the same of objects of one kind: what they ask about can be one list. */
function sameAsked({ node }: PlannedFetch): string {
  const { operation, requires, inputRewrites, outputRewrites } = node;
  return JSON.stringify([operation.slice(operation.indexOf('{')), requires, inputRewrites, outputRewrites]);
}

function entitiesFetch(
  planned: readonly PlannedFetch[],
  { number, used, isOfType }: { number: number; used: ReadonlySet<string>; isOfType: IsOfType },
): EntitiesFetch {
  const [first] = planned;
  const { requires = [], inputRewrites, outputRewrites } = first?.node ?? {};
  let variable = `${REPRESENTATIONS}_${number}`;
  while (used.has(variable)) variable += '_';
  return {
    planned,
    number,
    pick: picker(requires, isOfType),
    rewriteInput: rewriter(inputRewrites, isOfType),
    rewriteOutput: rewriter(outputRewrites, isOfType),
    key: `_entities_${number}`,
    variable,
  };
}

function operationOf(roots: readonly RootFetch[], entities: readonly EntitiesFetch[]): GroupOperation {
  const planned = [...roots.map((root) => root.planned), ...entities.flatMap((one) => one.planned)];
  const variables = [...new Set(planned.flatMap(({ node }) => node.variableUsages ?? []))];
  const [first] = planned;
  const { operation = '', operationName } = first?.node ?? {};
  // One alone goes as it was planned: every plan that has it sends the same text.
  const isJoined = roots.length + entities.length > 1;
  const query = isJoined
    ? joinedOperation(
        roots.map((root) => partsOf(root.planned.node.operation, root.number)),
        entities.map((one) => ({ ...one, parts: partsOf(one.planned[0]?.node.operation ?? '', one.number) })),
      )
    : operation;
  return { query, operationName, variables, isJoined };
}

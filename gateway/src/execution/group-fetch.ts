import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { copied, isDataObject, merge, type DataObject } from './data.ts';
import type { EntitiesFetch, FetchGroup, RootFetch } from './fetch-groups.ts';
import { REPRESENTATIONS } from './joined-operation.ts';
import { objectsAt, placesAt, type Place } from './places.ts';
import type { Condition } from './planned-fetches.ts';
import { Representations } from './representations.ts';
import { placed } from './subgraph-errors.ts';
import type { PlanState } from './plan-state.ts';

/** What one request asks of a group, now that what was answered before is known. */
export interface GroupFetch {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Puts the answer where it belongs. */
  readonly received: (result: ExecutionResult) => void;
  /** What is not answered is excused: the error is told. */
  readonly failed: () => void;
}

/** Undefined where there is nothing to ask. */
export function groupFetch(group: FetchGroup, state: PlanState): GroupFetch | undefined {
  const roots = group.roots
    .filter(({ planned }) => holds(planned.conditions, state))
    .map((root) => ({ root, targets: objectsAt(state.data, root.planned.path) }))
    .filter(({ targets }) => targets.length > 0);
  const entities = group.entities
    .map((fetch) => new AskedEntities(fetch, state))
    .filter(({ representations }) => representations.length > 0);
  if (roots.length + entities.length === 0) return undefined;
  const { query, operationName, isJoined, ...used } = group.operationFor(
    roots.map(({ root }) => root),
    entities.map(({ fetch }) => fetch),
  );
  const variables: Record<string, unknown> = {};
  for (const name of used.variables) if (name in state.variables) variables[name] = state.variables[name];
  for (const { fetch, representations } of entities) {
    variables[isJoined ? fetch.variable : REPRESENTATIONS] = representations;
  }
  const keyOf = ({ fetch }: AskedEntities) => (isJoined ? fetch.key : '_entities');
  const failed = () => {
    for (const { targets } of roots) for (const target of targets) state.lost.add(target);
    for (const asked of entities) asked.lose();
  };
  const received = ({ data, errors }: ExecutionResult) => {
    for (const error of errors ?? []) {
      const asked = entities.find((one) => keyOf(one) === error.path?.[0]);
      const places = asked?.placesOf(error) ?? rootPlaces(error, roots);
      for (const place of places) state.errors.push(placed(error, group.subgraph, place));
    }
    if (data === null || data === undefined) {
      failed();
      return;
    }
    for (const asked of entities) {
      asked.receive(data[keyOf(asked)]);
      if (roots.length > 0) delete data[keyOf(asked)];
    }
    for (const { root, targets } of roots) receiveRoot(data, root, targets);
  };
  return { query, operationName, variables, received, failed };
}

function holds(conditions: readonly Condition[], { coerced }: PlanState): boolean {
  return conditions.every(({ variable, is }) => (coerced[variable] === true) === is);
}

function receiveRoot(data: DataObject, { rewriteOutput }: RootFetch, targets: readonly DataObject[]): void {
  rewriteOutput?.(data);
  for (const [index, target] of targets.entries()) merge(target, index === 0 ? data : copied(data));
}

/** Below its fetch's object; nowhere, where the subgraph says of no field that it failed. */
function rootPlaces(
  { path }: GraphQLFormattedError,
  roots: readonly { root: RootFetch; targets: readonly DataObject[] }[],
): (Place | undefined)[] {
  const [first] = roots;
  return [path === undefined ? undefined : [...(first?.root.planned.path ?? []), ...path]];
}

/** The objects that a fetch is for, and about what it asks for them. */
class AskedEntities {
  readonly fetch: EntitiesFetch;
  readonly #state: PlanState;
  readonly #objects: DataObject[] = [];
  /** The representation of each object. */
  readonly #numbers: number[] = [];
  readonly #asked = new Representations();

  constructor(fetch: EntitiesFetch, state: PlanState) {
    this.fetch = fetch;
    this.#state = state;
    for (const { path, conditions } of fetch.planned) {
      if (!holds(conditions, state)) continue;
      for (const object of objectsAt(state.data, path)) this.#add(object);
    }
  }

  get representations(): readonly DataObject[] {
    return this.#asked.list;
  }

  /** Of another type than is asked about, or lacking what is needed, an object has no number. */
  #add(object: DataObject): void {
    const { pick, rewriteInput } = this.fetch;
    const picked = pick(object);
    const isAsked = picked?.['__typename'] !== undefined;
    if (isAsked) rewriteInput?.(picked);
    else if (picked === undefined && this.#state.hasLost) this.#state.lost.add(object);
    this.#objects.push(object);
    this.#numbers.push(isAsked ? this.#asked.add(picked) : -1);
  }

  /** Excuses all that were asked about. */
  lose(): void {
    for (const [index, object] of this.#objects.entries()) {
      if ((this.#numbers[index] ?? -1) >= 0) this.#state.lost.add(object);
    }
  }

  receive(found: unknown): void {
    const { length } = this.representations;
    if (found === null || found === undefined) return this.lose();
    if (!Array.isArray(found) || found.length !== length) throw new Error(`not ${length} entities are answered`);
    for (const [number, entity] of found.entries()) if (isDataObject(entity)) this.#complete(entity, number);
    const isUsed = new Set<number>();
    for (const [index, object] of this.#objects.entries()) {
      const number = this.#numbers[index] ?? -1;
      if (number < 0) continue;
      const entity: unknown = found[number];
      if (!isDataObject(entity)) this.#state.lost.add(object);
      else merge(object, isUsed.has(number) ? copied(entity) : entity);
      isUsed.add(number);
    }
  }

  #complete(entity: DataObject, number: number): void {
    const { rewriteOutput } = this.fetch;
    if (rewriteOutput === undefined) return;
    entity['__typename'] ??= this.representations[number]?.['__typename'];
    rewriteOutput(entity);
  }

  /** Every place that the representation stands for; of an error of all, none. */
  placesOf({ path = [] }: GraphQLFormattedError): (Place | undefined)[] {
    const [, number, ...below] = path;
    if (typeof number !== 'number') return [undefined];
    const all = this.fetch.planned
      .filter(({ conditions }) => holds(conditions, this.#state))
      .flatMap((planned) => placesAt(this.#state.data, planned.path));
    return all.filter((_place, index) => this.#numbers[index] === number).map((place) => [...place, ...below]);
  }
}

import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { Extensions } from 'type-graphql';
import { storedId } from '../writes/ids.ts';
import { AnswerTooLarge } from './errors.ts';

/**
 * Marks a field resolver that is called once with all parents of its level (`@Root() parents: T[]`) and answers with
 * one value, null or Error for each, in their order.
 */
export function Batch(): MethodDecorator {
  return Extensions({ batch: true });
}

/** Rows in any order, and their property that names the parent. */
interface RowsByKey<R, L extends keyof R> {
  readonly rows: readonly R[];
  readonly key: L;
}

/**
 * The row of each parent, null where there is none. Of two rows for one parent the last counts.
 * @param parents in the order of the answer; `parentKey` is their property that the rows name.
 */
export function rowOfEach<P, K extends keyof P, R, L extends keyof R>(
  parents: readonly P[],
  parentKey: K,
  { rows, key }: RowsByKey<R, L>,
): (R | null)[] {
  const byKey = new Map<unknown, R>(rows.map((row) => [row[key], row]));
  return parents.map((parent) => byKey.get(parent[parentKey]) ?? null);
}

/** The row of each reference by its id, however its digits are spelled, or null where there is none. */
export function rowOfEachId<R extends { readonly id: string }>(
  references: readonly { readonly id: string }[],
  rows: readonly R[],
): (R | null)[] {
  const stored = references.map(({ id }) => ({ id: storedId(id) }));
  return rowOfEach(stored, 'id', { rows, key: 'id' });
}

/** The rows of each parent, in the order in which they came; parameters as of `rowOfEach`. */
export function rowsOfEach<P, K extends keyof P, R, L extends keyof R>(
  parents: readonly P[],
  parentKey: K,
  { rows, key }: RowsByKey<R, L>,
): R[][] {
  const byKey = Map.groupBy<unknown, R>(rows, (row) => row[key]);
  return parents.map((parent) => byKey.get(parent[parentKey]) ?? []);
}

/** More than an answer that is let through holds of one field at one level. */
const MOST_AT_A_LEVEL = 20_000;

/**
 * What a request costs is estimated from the schema, which does not know how long each list is. Lists in lists that turn
 * out longer end here, before the next level is asked for all of them.
 * @throws AnswerTooLarge
 */
function requireFew(values: readonly unknown[]): void {
  let count = 0;
  for (const value of values) if (Array.isArray(value)) count += value.length;
  if (count > MOST_AT_A_LEVEL) throw new AnswerTooLarge(count, MOST_AT_A_LEVEL);
}

/** A resolver of all parents, as the compiled executor calls it. */
export function bounded<C>(resolve: GraphQLFieldResolver<unknown, C>): GraphQLFieldResolver<unknown, C> {
  return async (parents, args, context, info) => {
    const values: unknown = await resolve(parents, args, context, info);
    if (Array.isArray(values)) requireFew(values);
    return values;
  };
}

type Settle = { resolve: (value: unknown) => void; reject: (error: unknown) => void };
interface Gathering {
  readonly parents: unknown[];
  readonly settle: Settle[];
}

/** Turns a resolver of all parents into one that graphql-js can call with each of them. */
export function gathered<C extends object>(
  resolve: GraphQLFieldResolver<unknown[], C>,
): GraphQLFieldResolver<unknown, C> {
  const collect = collector<GraphQLResolveInfo['fieldNodes'][number], C>();
  return (parent, args, context, info) => {
    const node = info.fieldNodes[0];
    if (node === undefined) throw new Error('a field without a node');
    return collect(context, node, { parent, run: (parents) => resolve(parents, args, context, info) });
  };
}

/** Turns a resolver of all references to a type into one that `@apollo/subgraph` can call with each of them. */
export function gatheredReferences<R, C extends object>(
  resolve: (references: R[], context: C) => unknown,
): (reference: R, context: C) => Promise<unknown> {
  const collect = collector<typeof resolve, C>();
  // The representations are ours by their key alone; what a resolver wants is what its type's @key declares.
  return (reference, context) =>
    collect(context, resolve, { parent: reference, run: (all) => resolve(all as R[], context) });
}

/** Gathers what one tick asks of one context under one key, then runs once for all of it. */
function collector<K extends object, C extends object>() {
  const open = new WeakMap<C, Map<K, Gathering>>();
  return (context: C, key: K, { parent, run }: { parent: unknown; run: (parents: unknown[]) => unknown }) => {
    const gatherings = open.get(context) ?? new Map<K, Gathering>();
    open.set(context, gatherings);
    let gathering = gatherings.get(key);
    if (gathering === undefined) {
      const opened: Gathering = { parents: [], settle: [] };
      gathering = opened;
      gatherings.set(key, opened);
      // After the promises that are settled by now: they may bring more parents of the same level.
      void Promise.resolve().then(() =>
        process.nextTick(() => {
          gatherings.delete(key);
          void answer(opened, run);
        }),
      );
    }
    return new Promise<unknown>((resolve, reject) => {
      gathering.parents.push(parent);
      gathering.settle.push({ resolve, reject });
    });
  };
}

async function answer({ parents, settle }: Gathering, run: (parents: unknown[]) => unknown): Promise<void> {
  try {
    const values = await run(parents);
    if (!Array.isArray(values) || values.length !== parents.length) {
      throw new Error(`a batch of ${parents.length} must be answered with as many values`);
    }
    requireFew(values);
    settle.forEach(({ resolve, reject }, index) => {
      const value: unknown = values[index];
      if (value instanceof Error) reject(value);
      else resolve(value);
    });
  } catch (error) {
    for (const { reject } of settle) reject(error);
  }
}

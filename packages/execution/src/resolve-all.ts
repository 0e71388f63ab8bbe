import type { GraphQLField, GraphQLResolveInfo } from 'graphql';

/**
 * Resolves a field for all its parents of one level at once: one value, null or Error for each of them, in their order,
 * or a promise of that list.
 */
export type ResolveAll<C> = (
  parents: readonly unknown[],
  args: Record<string, unknown>,
  context: C,
  info: GraphQLResolveInfo,
) => unknown;

const KEY = 'resolveAll';

/** Says how to resolve all of a level at once. graphql-js, which knows nothing of it, goes on with `field.resolve`. */
export function setResolveAll<C>(field: GraphQLField<unknown, C>, resolve: ResolveAll<C>): void {
  field.extensions = { ...field.extensions, [KEY]: resolve };
}

/** How all of a level are resolved at once, where that was said. */
export function resolveAllOf(field: GraphQLField<unknown, unknown>): ResolveAll<unknown> | undefined {
  const resolve = field.extensions[KEY];
  return isResolveAll(resolve) ? resolve : undefined;
}

function isResolveAll(value: unknown): value is ResolveAll<unknown> {
  return typeof value === 'function';
}

import type { ResolveAll } from '@microgrid/execution/resolve-all';
import { Typed } from '@microgrid/execution/typed';
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { SubgraphContext } from '../context.ts';
import { enforceAccessOnReferences } from './enforce-access.ts';

interface Reference {
  readonly __typename: string;
}

type AnyContext = SubgraphContext<unknown>;

/** How the references to one entity are resolved, all at once. */
type References = Readonly<Record<string, (references: readonly object[], context: object) => unknown>>;

/** Federation's `_entities`: the references to each type are resolved together, and answered in the order asked. */
export function entitiesOf(decorated: GraphQLSchema, references: References): ResolveAll<AnyContext> {
  const resolvers = new Map(
    Object.entries(references).map(([name, resolve]) => [name, allowed(decorated, { name, resolve })]),
  );
  return async (_roots, args, context) => {
    const asked = args['representations'] as readonly Reference[];
    const names = asked.map(({ __typename: name }) => name);
    const places = Map.groupBy(names.keys(), (index) => names[index] ?? '');
    const entities = Array.from<unknown>({ length: asked.length });
    await Promise.all(
      [...places].map(async ([name, indexes]) => {
        const ofType = indexes.flatMap((index) => asked[index] ?? []);
        const values = await valuesOf(ofType, resolvers.get(name), context);
        for (const [at, index] of indexes.entries()) entities[index] = typed(name, values[at]);
      }),
    );
    return [entities];
  };
}

type ResolveReferences = (references: readonly object[], context: AnyContext) => unknown;

function allowed(
  decorated: GraphQLSchema,
  { name, resolve }: { name: string; resolve: References[string] },
): ResolveReferences {
  const type = decorated.getType(name);
  if (!isObjectType(type)) throw new Error(`references name ${name}, which is no object type`);
  return enforceAccessOnReferences<readonly object[], AnyContext>(type, resolve);
}

/** One for each reference. What is only borrowed is its own reference; what may not be seen is not there. */
async function valuesOf(
  references: readonly object[],
  resolve: ResolveReferences | undefined,
  context: AnyContext,
): Promise<readonly unknown[]> {
  if (resolve === undefined) return references;
  try {
    const values = await resolve(references, context);
    if (values === null) return references.map(() => null);
    if (Array.isArray(values) && values.length === references.length) return values;
    throw new Error(`a batch of ${references.length} must be answered with as many values`);
  } catch (error) {
    return references.map(() => error);
  }
}

function typed(name: string, value: unknown): unknown {
  return value == null || value instanceof Error ? value : new Typed(name, value);
}

import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object whose `__typename` is `name` is of the type `condition`, which may be abstract. */
export type IsOfType = (name: unknown, condition: string) => boolean;

/** What is of what, in the supergraph: an object may be named after an interface that a subgraph takes for its type. */
export function isOfTypeIn(supergraph: GraphQLSchema): IsOfType {
  const below = new Map<string, Set<unknown>>();
  const types = Object.values(supergraph.getTypeMap());
  const members = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  for (const type of types) {
    if (!isAbstractType(type)) continue;
    const names = members.filter((member) => supergraph.isSubType(type, member)).map(({ name }) => name);
    below.set(type.name, new Set(names));
  }
  return (name, condition) => name === condition || below.get(condition)?.has(name) === true;
}

import { Kind, parse } from 'graphql';

/** Whether an object whose `__typename` is `name` is of the type `condition`, which may be abstract. */
export type IsOfType = (name: unknown, condition: string) => boolean;

/** What is of what, in the supergraph: an object may be named after an interface that a subgraph takes for its type. */
export function isOfTypeIn(supergraphSdl: string): IsOfType {
  const below = new Map<string, Set<unknown>>();
  const belongs = (name: string, abstract: string) => {
    below.set(abstract, (below.get(abstract) ?? new Set<unknown>()).add(name));
  };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const implemented of definition.interfaces ?? []) belongs(definition.name.value, implemented.name.value);
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) belongs(member.name.value, definition.name.value);
    }
  }
  return (name, condition) => name === condition || below.get(condition)?.has(name) === true;
}

import { getMetadataStorage } from 'type-graphql';
import { figureResolverOf } from './lists/connection.ts';

/**
 * What a schema is made of: the given classes, what their fields and arguments reach, and what resolves the figures of
 * the connections among those. Nothing else that this process has loaded.
 */
export function schemaClasses(given: readonly Function[]): ReadonlySet<Function> {
  const { queries, mutations, fieldResolvers, fields, params, unions } = getMetadataStorage();
  const typed = [
    ...[...queries, ...mutations].map(({ target, getReturnType }) => ({ target, type: getReturnType })),
    ...[...fieldResolvers, ...fields].map(({ target, getType }) => ({ target, type: getType })),
    ...params.flatMap((param) =>
      param.kind === 'arg' || param.kind === 'args' ? [{ target: param.target, type: param.getType }] : [],
    ),
  ];
  const membersOf = Map.groupBy(typed, ({ target }) => target);
  const reached = new Set<unknown>(given);
  // A set that grows is walked to its new end.
  for (const type of reached) {
    const union = unions.find(({ symbol }) => symbol === type);
    for (const member of union?.getClassTypes() ?? []) reached.add(member);
    if (!isClass(type)) continue;
    for (const member of membersOf.get(type) ?? []) reached.add(member.type?.());
    reached.add(Object.getPrototypeOf(type));
    reached.add(figureResolverOf(type));
  }
  return new Set([...reached].filter(isClass));
}

function isClass(type: unknown): type is Function {
  return typeof type === 'function';
}

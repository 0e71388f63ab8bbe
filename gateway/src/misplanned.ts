import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';

/**
 * What Apollo composes and then plans wrongly without a word, in the schema of one subgraph; each in a line that says
 * what would be right.
 *
 * - An argument inside `@requires`: where the client asks for the same field too, the owner is asked with the client's
 *   argument, and what it answers is handed over as what was required.
 * - `@requires` on a type whose key is `resolvable: false`: to hand over what is required, the subgraph is asked for the
 *   entity again, which it said it cannot answer.
 */
export function misplannedIn(subgraph: string, sdl: DocumentNode): string[] {
  const problems: string[] = [];
  for (const type of sdl.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const isStub = (type.directives ?? []).some(isUnresolvableKey);
    for (const { place, fields } of requiringFields(type)) {
      if (hasArgument(fields)) {
        problems.push(
          `${subgraph}: ${place} has an argument inside @requires, which is planned wrongly: require a field without arguments`,
        );
      }
      if (isStub) {
        problems.push(
          `${subgraph}: ${place} requires fields of a type whose key is resolvable: false: let the key be resolvable, and answer its entities`,
        );
      }
    }
  }
  return problems;
}

function requiringFields({ name, fields = [] }: Pick<ObjectTypeDefinitionNode, 'name' | 'fields'>) {
  return fields.flatMap((field) => {
    const required = field.directives?.find((directive) => directive.name.value === 'requires');
    const value = required && argumentOf(required, 'fields');
    if (value?.kind !== Kind.STRING) return [];
    return [{ place: `${name.value}.${field.name.value}`, fields: value.value }];
  });
}

function hasArgument(fields: string): boolean {
  let found = false;
  visit(parse(`{ ${fields} }`, { noLocation: true }), { [Kind.ARGUMENT]: () => void (found = true) });
  return found;
}

function isUnresolvableKey(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== 'key') return false;
  const resolvable = argumentOf(directive, 'resolvable');
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}

function argumentOf({ arguments: given = [] }: ConstDirectiveNode, name: string) {
  return given.find((argument) => argument.name.value === name)?.value;
}

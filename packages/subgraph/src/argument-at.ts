import {
  coerceInputValue,
  getNullableType,
  isInputType,
  isListType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

interface ErrorOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

interface ArgumentLocation {
  /** The name of the argument, and of the fields in it down to what is wrong: `where.within`. */
  readonly argument: string;
  /** Where its field stands in the answer, as far as that can be said: an item of a list cannot. */
  readonly path?: readonly string[] | undefined;
  /** What is wrong with the value, without where it came from. */
  readonly message?: string | undefined;
}

/** The argument that holds the node which `error` is about, or that uses its variable. */
export function argumentAt(error: GraphQLError, operation: ErrorOperation): ArgumentLocation | undefined {
  const bad = error.nodes?.[0];
  if (bad === undefined) return undefined;
  if (bad.kind !== Kind.VARIABLE_DEFINITION) return placeOf((node) => node === bad, operation);
  const name = bad.variable.name.value;
  const place = placeOf((node) => node.kind === Kind.VARIABLE && node.name.value === name, operation);
  const { below, message } = wrongIn(bad, operation);
  return place === undefined ? undefined : { ...place, argument: [place.argument, ...below].join('.'), message };
}

function placeOf(isIt: (node: ASTNode) => boolean, { schema, document }: ErrorOperation): ArgumentLocation | undefined {
  const typeInfo = new TypeInfo(schema);
  const fields: { key: string; isList: boolean }[] = [];
  const names: string[] = [];
  let found: ArgumentLocation | undefined;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      enter(node) {
        if (node.kind === Kind.FIELD) {
          const type = getNullableType(typeInfo.getType());
          fields.push({ key: (node.alias ?? node.name).value, isList: isListType(type) });
        }
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.push(node.name.value);
        if (names.length > 0 && isIt(node)) found ??= { argument: names.join('.'), path: pathOf(fields) };
      },
      leave(node) {
        if (node.kind === Kind.FIELD) fields.pop();
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.pop();
      },
    }),
  );
  return found;
}

function pathOf(fields: readonly { key: string; isList: boolean }[]): string[] | undefined {
  const isCertain = fields.slice(0, -1).every(({ isList }) => !isList);
  return isCertain ? fields.map(({ key }) => key) : undefined;
}

/** GraphQL tells where in a variable's value the fault is only in words, among those of the client. */
function wrongIn(
  { variable, type }: VariableDefinitionNode,
  { schema, variables }: ErrorOperation,
): { below: string[]; message?: string } {
  const inputType = typeFromAST(schema, type);
  const value = variables?.[variable.name.value];
  if (!isInputType(inputType) || value === undefined) return { below: [] };
  let first: { below: string[]; message: string } | undefined;
  coerceInputValue(value, inputType, (path, _invalid, { message }) => {
    first ??= { below: path.map(String), message };
  });
  return first ?? { below: [] };
}

import {
  coerceInputValue,
  getNullableType,
  isEnumType,
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
import type { BrokenRule } from './field-problem.ts';

interface ErrorOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

interface ArgumentLocation {
  /** The name of the argument, and of the fields in it down to what is wrong: `where.within`; of the `input` of a deed that of its field: `gridCode`. */
  readonly argument: string;
  /** Where its field stands in the answer, as far as that can be said: an item of a list cannot. */
  readonly path?: readonly string[] | undefined;
  /** What is wrong with the value, without where it came from. */
  readonly message?: string | undefined;
  /** Which rule that breaks. */
  readonly broken: BrokenRule;
}

/** The argument that holds the node which `error` is about, or the value of its variable that does not fit. */
export function argumentAt(error: GraphQLError, operation: ErrorOperation): ArgumentLocation | undefined {
  const bad = error.nodes?.[0];
  if (bad === undefined) return undefined;
  if (bad.kind !== Kind.VARIABLE_DEFINITION) return placeOf((node) => node === bad, error.message, operation);
  const name = bad.variable.name.value;
  const place = placeOf((node) => node.kind === Kind.VARIABLE && node.name.value === name, error.message, operation);
  if (place === undefined) return undefined;
  const { below, message } = wrongIn({ definition: bad, told: error.message }, operation);
  const broken = brokenBy(message ?? error.message, operation.schema);
  return { ...place, argument: nameOf([place.argument, ...below]), message, broken };
}

/** The rule that GraphQL tells in words alone. */
function brokenBy(message: string, schema: GraphQLSchema): BrokenRule {
  if (/was not provided|not to be null|must not be null/.test(message)) return { rule: 'REQUIRED' };
  if (message.includes('is not defined by type')) return { rule: 'UNKNOWN_FIELD' };
  const [, name] = /in "(\w+)" enum/.exec(message) ?? [];
  const type = name === undefined ? undefined : schema.getType(name);
  if (!isEnumType(type)) return { rule: 'WRONG_FORM' };
  return { rule: 'UNKNOWN_VALUE', parameters: { allowed: type.getValues().map((value) => value.name) } };
}

function placeOf(
  isIt: (node: ASTNode) => boolean,
  told: string,
  { schema, document }: ErrorOperation,
): ArgumentLocation | undefined {
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
        if (names.length > 0 && isIt(node)) {
          found ??= { argument: nameOf(names), path: pathOf(fields), broken: brokenBy(told, schema) };
        }
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

/** The one argument of a deed is called `input`, which says nothing: rules that look at its fields name those alone too. */
function nameOf(names: readonly string[]): string {
  return names.join('.').replace(/^input\./, '');
}

interface RefusedVariable {
  readonly definition: VariableDefinitionNode;
  /** The message of the error, which ends with where in the value, and what is wrong there. */
  readonly told: string;
}

interface WrongValue {
  readonly below: string[];
  readonly message?: string;
}

/** GraphQL tells where in a variable's value the fault is only in words, among those of the client. */
function wrongIn(
  { definition: { variable, type }, told }: RefusedVariable,
  { schema, variables }: ErrorOperation,
): WrongValue {
  const inputType = typeFromAST(schema, type);
  const name = variable.name.value;
  const value = variables?.[name];
  if (!isInputType(inputType) || value === undefined) return { below: [] };
  let found: WrongValue | undefined;
  coerceInputValue(value, inputType, (path, _invalid, { message }) => {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    const said = steps === '' ? `; ${message}` : ` at "${name}${steps}"; ${message}`;
    if (told.endsWith(said)) found ??= { below: [...path.map(String), ...fieldNamedBy(message)], message };
  });
  return found ?? { below: [] };
}

/** Of a field that is missing, or that there is not, GraphQL tells the object as the place. */
function fieldNamedBy(message: string): string[] {
  return /^Field "(\w+)"/.exec(message)?.slice(1) ?? [];
}

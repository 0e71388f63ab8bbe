import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { FieldKind } from '../form.ts';
import type { TrustedOperation } from './trusted-operations.ts';
import { enumTableName, wordsAtHead } from './enum-words.ts';

/** What scalars are asked for as; every other one is the id or code of something. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  String: 'TEXT',
  Int: 'NUMBER',
  Float: 'NUMBER',
  Boolean: 'YES_NO',
  LocalDate: 'DATE',
  LocalTime: 'TIME',
  DateTime: 'MOMENT',
};
/** The client makes it. */
const WRITE_ID = 'writeId';

/** The form of each write that takes one `$input`, as TypeScript. */
export function forms(
  schema: GraphQLSchema,
  document: DocumentNode,
  operations: readonly TrustedOperation[],
): string[] {
  return operations.flatMap(({ name, kind }) => {
    const input = kind === 'mutation' ? inputOf(schema, document, name) : undefined;
    return input === undefined ? [] : [formOf(name, input)];
  });
}

function inputOf(schema: GraphQLSchema, document: DocumentNode, name: string): GraphQLInputObjectType | undefined {
  const operation = document.definitions.find(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.name?.value === name,
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const [variable, ...others] = operation.variableDefinitions ?? [];
  if (variable === undefined || others.length > 0 || variable.variable.name.value !== 'input') return undefined;
  const { type } = variable;
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const input = named.kind === Kind.NAMED_TYPE ? schema.getType(named.name.value) : undefined;
  return isInputObjectType(input) ? input : undefined;
}

function formOf(operation: string, input: GraphQLInputObjectType): string {
  const name = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}Form`;
  return `/** What ${operation} asks for. */\nexport const ${name}: Form = ${fieldsOf(input)};\n`;
}

/** @param within the inputs that it stands in: one that holds its own kind, as a grid those below it, is asked for two deep. */
function fieldsOf(input: GraphQLInputObjectType, within: readonly GraphQLInputObjectType[] = []): string {
  const path = [...within, input];
  const fields = Object.values(input.getFields()).filter(({ name, type }) => {
    const held = getNamedType(type);
    return name !== WRITE_ID && path.filter((outer) => outer === held).length < 2;
  });
  return `[\n${fields.map((field) => `  ${fieldOf(path, field)},`).join('\n')}\n]`;
}

function fieldOf(path: readonly GraphQLInputObjectType[], field: GraphQLInputField): string {
  const description = field.description ?? '';
  const type = getNamedType(field.type);
  const words = wordsAtHead(description);
  // What is never asked for needs no word.
  if (words === undefined && field.name !== 'expectedVersion')
    throw new Error(
      `${String(path[path.length - 1])}.${field.name} has no Chinese term: begin its description "English（中文）"`,
    );
  const told = {
    name: field.name,
    words: words ?? [field.name, field.name],
    isRequired: isRequiredInputField(field),
    isList: isListType(getNullableType(field.type)),
    // After its term.
    hint: description.replace(/^[^（]*（[^）]*）\s*[.,;:]?\s*/, ''),
  };
  const [, most] = / to ([\d,]+) characters/.exec(description) ?? [];
  const limit = most === undefined ? {} : { most: Number(most.replaceAll(',', '')) };
  return `{ ${kindOf(type, path)}, ${JSON.stringify({ ...told, ...limit }).slice(1, -1)} }`;
}

/** A choice names the table of its words, which stands in the same module. */
function kindOf(type: GraphQLInputType, path: readonly GraphQLInputObjectType[]): string {
  if (isInputObjectType(type)) return `kind: 'GROUP', fields: ${fieldsOf(type, path)}`;
  if (isEnumType(type)) return `kind: 'CHOICE', choices: ${enumTableName(type)}`;
  return `kind: '${KINDS[String(type)] ?? 'ID'}'`;
}

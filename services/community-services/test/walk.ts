import type { Actor } from '@microgrid/access/actor';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { COMMUNITY, GENERAL, idOf, MICRO, STREET } from './people.ts';

/** What is selected: how many things stand on a path below where it begins, and whether figures are asked for. */
interface Selected {
  readonly depth: number;
  readonly hasFigures: boolean;
}
const whole: Selected = { depth: 1, hasFigures: false };
const one: Selected = { depth: 0, hasFigures: false };
const counted: Selected = { depth: 1, hasFigures: true };

const AREAS = [MICRO, GENERAL, COMMUNITY, STREET];
const REASON = '"样例理由"';
/** The nodes of a list once more, and what names nobody. */
const aside = new Set(['edges', 'pageInfo', 'definitions', 'figuresAsOf', '_entities', '_service']);
const figures = new Set(['aggregates', 'groups']);

/** What required arguments are given, each in turn. */
const values: Readonly<Record<string, readonly string[]>> = {
  kind: ['C7', 'C4'],
  gridCode: [`"${MICRO}"`],
  from: ['"2026-01-01T00:00:00Z"'],
  to: ['"2026-01-20T00:00:00Z"'],
  recipientIds: [`["${idOf(1)}", "${idOf(2)}"]`],
};

/**
 * Everything that `actor` is answered, errors too, on every path that the schema offers: from each field of the query, in
 * every area, with groups by each dimension, and from a reference to each type with each of `ids`; each sealed field for
 * each purpose.
 */
export async function walk(services: TestSubgraph, actor: Actor, ids: readonly string[]): Promise<string> {
  const { schema } = services.subgraph;
  const answers: string[] = [];
  for (const query of [...rootQueries(schema, ids), ...references(schema)]) {
    const refs = query.of === undefined ? [] : refsOf(query.of, ids);
    const { data, errors } = await services.ask(query.text, { refs }, actor);
    const wrong = errors.find(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED');
    if (wrong !== undefined) throw new Error(`${wrong.message}: ${query.text.slice(0, 300)}`);
    answers.push(JSON.stringify({ data, errors }));
  }
  return answers.join('\n');
}

interface Query {
  readonly text: string;
  /** The type that its references are to. */
  readonly of?: GraphQLObjectType;
}

function refsOf({ name }: GraphQLObjectType, ids: readonly string[]) {
  if (name === 'Grid') return [MICRO, GENERAL, COMMUNITY].map((code) => ({ __typename: name, code }));
  return ids.map((id) => ({ __typename: name, id }));
}

/** The types that something can be a reference to, but for those that are known by their key alone. */
function references(schema: GraphQLSchema): Query[] {
  const entities = schema.getType('_Entity');
  if (!isUnionType(entities)) throw new Error('nothing can be referred to');
  return entities
    .getTypes()
    .filter((type) => !isStub(type))
    .map((of) => {
      const text = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ${of.name} ${selection(of, whole)} } }`;
      return { text, of };
    });
}

function rootQueries(schema: GraphQLSchema, ids: readonly string[]): Query[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !aside.has(name));
  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    const isOne = field.args.some(({ name }) => name === 'id');
    const texts = isOne
      ? ids.map((id) => `${field.name}(id: "${id}") ${selection(type, one)}`)
      : [...calls(field).map((call) => `${call} ${selection(type, whole)}`), ...narrowed(field)];
    return texts.map((text) => ({ text: `{ ${text} }` }));
  });
}

/** A list in each area, and its groups by each dimension there. */
function narrowed(field: GraphQLField<unknown, unknown>): string[] {
  const list = getNamedType(field.type);
  const where = field.args.find(({ name }) => name === 'where');
  const filter = where === undefined ? undefined : getNamedType(where.type);
  if (!isInputObjectType(filter) || !('within' in filter.getFields())) return [];
  return AREAS.map((area) => `${field.name}(first: 100, where: { within: "${area}" }) ${selection(list, counted)}`);
}

/** A field with its required arguments, once for each of their values; the sealed with each purpose. */
function calls(field: GraphQLField<unknown, unknown>): string[] {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const [arg, ...others] = required;
  if (arg === undefined) return [field.name];
  const rest = others.map(({ name }) => `, ${name}: ${firstValue(field, name)}`).join('');
  const reason = field.args.some(({ name }) => name === 'reason') ? `, reason: ${REASON}` : '';
  return valuesOf(field, arg).map((value, turn) => {
    return `${field.name}_${turn}: ${field.name}(${arg.name}: ${value}${rest}${reason})`;
  });
}

function valuesOf(field: GraphQLField<unknown, unknown>, { name, type }: GraphQLArgument): readonly string[] {
  const of = getNamedType(type);
  if (name in values) return values[name] ?? [];
  if (!isEnumType(of)) throw new Error(`the walk has no ${name} for ${field.name}: give it one`);
  const isMany = isListType(isNonNullType(type) ? type.ofType : type);
  return of.getValues().map((value) => (isMany ? `[${value.name}]` : value.name));
}

function firstValue(field: GraphQLField<unknown, unknown>, name: string): string {
  const arg = field.args.find((each) => each.name === name);
  return (arg === undefined ? undefined : valuesOf(field, arg)[0]) ?? '';
}

/** All that can be selected of a type; nothing of one without fields. */
function selection(type: GraphQLNamedType, selected: Selected): string {
  if (isObjectType(type)) return selectionOf(type, selected);
  if (!isUnionType(type)) return '';
  // Members of a union may give one name to things of different types.
  const parts = type.getTypes().map((each) => `... on ${each.name} ${selectionOf(each, selected, `${each.name}_`)}`);
  return `{ ${parts.join(' ')} }`;
}

function selectionOf(type: GraphQLObjectType, { depth, hasFigures }: Selected, prefix = ''): string {
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => !aside.has(name) && (hasFigures || !figures.has(name)),
  );
  const parts = fields.flatMap((field) => {
    const of = getNamedType(field.type);
    const below = isThing(of) ? depth - 1 : depth;
    if (below < 0) return [];
    const inner = selection(of, { depth: below, hasFigures: hasFigures && figures.has(field.name) });
    return calls(field).map(
      (call) => `${prefix}${call.includes(':') || prefix === '' ? '' : `${call}: `}${call} ${inner}`,
    );
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** Whether a path grows by it: what has an id and more, not what a thing consists of. */
function isThing(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return true;
  if (!isObjectType(type) || isStub(type)) return false;
  return 'id' in type.getFields() || type.name === 'Grid';
}

/** Whether it is another service's, of which only the key is known here. */
function isStub(type: GraphQLObjectType): boolean {
  return Object.keys(type.getFields()).length === 1;
}

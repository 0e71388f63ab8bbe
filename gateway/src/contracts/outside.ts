import type { AccessRule } from '@microgrid/access/access';
import { isOpenTo, type Audience } from '@microgrid/access/audience';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** What elements of a schema declare, by their coordinates: `Query.grid`, `Grid`. */
export type Declared = ReadonlyMap<string, AccessRule>;

/**
 * The types (`Matter`) and fields (`Mutation.acceptMatter`) that none of `audiences` may ever read or do: those whose
 * access says so, those that lead to nothing else, and all that nothing leads to then.
 * @param declared what each subgraph declares.
 */
export function outside(
  schema: GraphQLSchema,
  declared: readonly Declared[],
  audiences: readonly Audience[],
): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isGraphqlsOwn(type));
  const rulesOf = (coordinate: string) =>
    declared.map((rules) => rules.get(coordinate)).filter((rule) => rule !== undefined);
  const isOpen = (rule: AccessRule) => audiences.some((audience) => isOpenTo(rule, audience));
  const declares = { rulesOf, isOpen };
  const out = new Set(types.map(({ name }) => name).filter((name) => !rulesOf(name).every(isOpen)));
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const type of types) {
      for (const field of fieldsOf(type)) if (isFieldOut(type, field, { ...declares, out })) out.add(at(type, field));
      if (isEmpty(type, out)) out.add(type.name);
    }
  }
  const reached = reachedIn(schema, out);
  for (const { name } of types) if (!reached.has(name)) out.add(name);
  return out;
}

interface Declares {
  rulesOf(coordinate: string): readonly AccessRule[];
  /** Whether one of the audiences may be among those. */
  isOpen(rule: AccessRule): boolean;
  readonly out: ReadonlySet<string>;
}

type Field = GraphQLField<unknown, unknown>;

function isFieldOut(type: GraphQLNamedType, field: Field, { rulesOf, isOpen, out }: Declares): boolean {
  const target = getNamedType(field.type);
  if (out.has(target.name)) return true;
  if (isOfRows(type, field)) return out.has(`${type.name}.nodes`);
  const rules = rulesOf(at(type, field));
  if (rules.every(isOpen)) return false;
  // Who has no rows of one's own in a list may still be told its figures.
  const hasFigures = hasField(target, 'aggregates') && rulesOf(`${target.name}.aggregates`).every(isOpen);
  return !(hasFigures && rules.every((rule) => rule === 'SIGNED_IN'));
}

/** Whether it says something of a list's rows, as `nodes` does, and not of its figures. */
function isOfRows(type: GraphQLNamedType, { name }: Field): boolean {
  return ['edges', 'pageInfo', 'totalCount'].includes(name) && hasField(type, 'nodes');
}

function isEmpty(type: GraphQLNamedType, out: ReadonlySet<string>): boolean {
  if (isUnionType(type)) return type.getTypes().every(({ name }) => out.has(name));
  const fields = fieldsOf(type);
  return fields.length > 0 && fields.every((field) => out.has(at(type, field)));
}

/** The names of all types that some operation could name. */
function reachedIn(schema: GraphQLSchema, out: ReadonlySet<string>): ReadonlySet<string> {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root != null);
  const reached = new Set<GraphQLNamedType>(roots.filter(({ name }) => !out.has(name)));
  // A set that grows is walked to its new end.
  for (const type of reached) {
    for (const next of namedBy(schema, type, out)) if (!out.has(next.name)) reached.add(next);
  }
  return new Set([...reached].map(({ name }) => name));
}

function namedBy(schema: GraphQLSchema, type: GraphQLNamedType, out: ReadonlySet<string>): GraphQLNamedType[] {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (isUnionType(type)) return [...type.getTypes()];
  const fields = fieldsOf(type).filter((field) => !out.has(at(type, field)));
  const implementing = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  const types = fields.flatMap((field): GraphQLType[] => [field.type, ...field.args.map((arg) => arg.type)]);
  return [...types.map((of) => getNamedType(of)), ...implementing];
}

function isGraphqlsOwn(type: GraphQLNamedType): boolean {
  return isIntrospectionType(type) || isSpecifiedScalarType(type);
}

function fieldsOf(type: GraphQLNamedType): Field[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function hasField(type: GraphQLNamedType, name: string): boolean {
  return fieldsOf(type).some((field) => field.name === name);
}

function at(type: GraphQLNamedType, { name }: Field): string {
  return `${type.name}.${name}`;
}

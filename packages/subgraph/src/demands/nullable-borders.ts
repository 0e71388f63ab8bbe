import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Refuses what would take more with it than itself when one subgraph is out or one reference leads nowhere: root
 * fields, fields hung on a type that another subgraph owns, and references to one must be nullable.
 * @param owned names of the entity types that this subgraph resolves references to; entities besides are borrowed.
 * @throws Error naming each field that is not nullable.
 */
export function requireNullableBorders(schema: GraphQLSchema, owned: readonly string[]): void {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_'));
  const borrowed = new Set(types.filter((type) => isBorrowed(type, owned)));
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  const closed = types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const crosses = roots.has(type) || borrowed.has(type);
    return Object.values(type.getFields())
      .filter((field) => !field.name.startsWith('_') && isNonNullType(field.type) && !isOfTheOwner(field, type))
      .filter((field) => crosses || leadsTo(getNamedType(field.type), borrowed))
      .map(({ name }) => `${type.name}.${name}`);
  });
  if (closed.length > 0) throw new Error(`what crosses a border must be nullable: ${closed.join(', ')}`);
}

function isBorrowed(type: GraphQLNamedType, owned: readonly string[]): boolean {
  return isObjectType(type) && keysOf(type).length > 0 && !owned.includes(type.name);
}

function leadsTo(type: GraphQLNamedType, borrowed: ReadonlySet<GraphQLNamedType>): boolean {
  return isUnionType(type) ? type.getTypes().some((member) => borrowed.has(member)) : borrowed.has(type);
}

/** Keys and external fields are as their owner declares them. */
function isOfTheOwner(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): boolean {
  const isExternal = field.astNode?.directives?.some(({ name }) => name.value === 'external') === true;
  return isExternal || (isObjectType(type) && keysOf(type).includes(field.name));
}

/** The fields that the `@key`s of a type name. */
function keysOf(type: GraphQLObjectType): string[] {
  const keys = (type.astNode?.directives ?? []).filter(({ name }) => name.value === 'key');
  return keys.flatMap((key) => fieldsOf(key).match(/\w+/g) ?? []);
}

function fieldsOf({ arguments: given = [] }: ConstDirectiveNode): string {
  const fields = given.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === 'StringValue' ? fields.value : '';
}

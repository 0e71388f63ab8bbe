import { inspect } from 'node:util';
import {
  GraphQLError,
  isInterfaceType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { FieldPlan, Selectable } from '../compile/plan.ts';
import { Failed } from './failed.ts';

interface Resolved {
  /** What the type's `resolveType` answered. */
  readonly name: unknown;
  readonly abstract: GraphQLAbstractType;
  readonly field: FieldPlan;
}

/**
 * The object type of a value of an interface or union.
 * @throws GraphQLError when the name is none of its types.
 */
export function runtimeType(schema: GraphQLSchema, { name, abstract, field }: Resolved): GraphQLObjectType {
  if (name instanceof Failed) throw name.error;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  const where = `${field.parentType.name}.${field.name}`;
  throw new GraphQLError(`${where} is a ${abstract.name}, and ${inspect(name)} is no type of it`, {
    nodes: field.nodes,
  });
}

/**
 * The type of an object of data, by its `__typename`. Data of an interface may name no type, or only an interface: then
 * no more is selected of it than what every object of the interface has.
 * @throws GraphQLError when the name is no type of it.
 */
export function typeInData(schema: GraphQLSchema, { name, abstract, field }: Resolved): Selectable {
  if (name === undefined && isInterfaceType(abstract)) return abstract;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isInterfaceType(type) && (type === abstract || schema.isSubType(abstract, type))) return type;
  return runtimeType(schema, { name, abstract, field });
}

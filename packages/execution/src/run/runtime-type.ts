import { inspect } from 'node:util';
import {
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { FieldPlan } from '../compile/plan.ts';
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

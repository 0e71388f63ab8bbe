import { executeSync, getNamedType, parse, type GraphQLSchema } from 'graphql';
import type { KnownThings } from './known-things.ts';
import type { Operation } from './operation.ts';

export interface Reading {
  readonly schema: GraphQLSchema;
  readonly known: KnownThings;
  /** Fields that were asked for, such as `Grid.leader`. */
  readonly asked: Set<string>;
}

/**
 * Reads an answer by the schema as a client's typed code would, and remembers what it tells.
 * @returns what does not fit: a value that is missing, or null where the schema says that it never is.
 */
export function misfitOf(
  data: unknown,
  { query, variables }: Operation,
  { schema, known, asked }: Reading,
): string | undefined {
  const { errors } = executeSync({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: data,
    fieldResolver(source: Record<string, unknown>, _args, _context, { path, parentType, fieldName, returnType }) {
      const value = source[path.key];
      if (value === undefined) throw new Error(`${parentType.name}.${fieldName} was asked for and is not there`);
      asked.add(`${parentType.name}.${fieldName}`);
      if (typeof value === 'string' && ['ID', 'String', 'GridCode'].includes(getNamedType(returnType).name)) {
        // A cursor is good for the list that it comes from.
        const owner = parentType.name === 'PageInfo' ? path.prev?.typename : parentType.name;
        known.keep(`${owner}.${fieldName}`, value);
      }
      return value;
    },
  });
  return errors?.[0]?.message;
}

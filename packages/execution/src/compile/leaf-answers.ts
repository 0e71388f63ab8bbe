import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, type GraphQLLeafType } from 'graphql';

const isString = (value: unknown): boolean => typeof value === 'string';

const answers = new Map<GraphQLLeafType, (value: unknown) => boolean>([
  [GraphQLString, isString],
  [GraphQLID, isString],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)],
  [GraphQLFloat, (value) => typeof value === 'number' && Number.isFinite(value)],
]);

/** What tells whether a value is an answer of `type` as it is. */
export function isAnswerOf(type: GraphQLLeafType): (value: unknown) => boolean {
  return answers.get(type) ?? (() => false);
}

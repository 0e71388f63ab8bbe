import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLLeafType,
} from 'graphql';

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

/** Whether it came as JSON: what stands for a lack or a failure is an object of a class. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
}

/** The same of what was serialized before: an enum's value is its name, and of other scalars only their owner knows more. */
export function isSerialized(type: GraphQLLeafType): (value: unknown) => boolean {
  const known = answers.get(type);
  if (known !== undefined) return known;
  if (!isEnumType(type)) return isJson;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

import { parseStrictJson } from '@microgrid/process/strict-json';
import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { wrongParameter } from './answer-refused.ts';

/**
 * The variables that an address gives, each as its type in the question wants it: `month=2026-10`, of a list one parameter
 * for each value, of an input object JSON.
 * @throws GraphQLError naming a parameter that the question does not have, or that cannot be so.
 */
export function addressVariables(
  search: URLSearchParams,
  { operation, schema }: { readonly operation: OperationDefinitionNode; readonly schema: GraphQLSchema },
): Record<string, unknown> {
  const types = new Map(
    operation.variableDefinitions?.map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(schema, type as never) as GraphQLInputType | undefined,
    ]),
  );
  const variables: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const type = types.get(name);
    if (type === undefined) {
      const known = types.size === 0 ? 'none' : [...types.keys()].join(', ');
      throw wrongParameter(name, `the question has no such variable; it has ${known}`);
    }
    variables[name] = valueOf(name, search.getAll(name), type);
  }
  return variables;
}

function valueOf(name: string, texts: readonly string[], type: GraphQLInputType): unknown {
  const [text = '', another] = texts;
  if (isListType(isNonNullType(type) ? type.ofType : type)) return texts.map((one) => single(name, one, type));
  if (another !== undefined) throw wrongParameter(name, 'it takes one value');
  return single(name, text, type);
}

function single(name: string, text: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return parseStrictJson(text, `\`${name}\` of the address`);
  if (named.name === 'Boolean') {
    if (text !== 'true' && text !== 'false') throw wrongParameter(name, 'it is true or false');
    return text === 'true';
  }
  if (named.name !== 'Int' && named.name !== 'Float') return text;
  if (!/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) throw wrongParameter(name, 'it is a number');
  return Number(text);
}

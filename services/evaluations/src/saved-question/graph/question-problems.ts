import type { FieldProblem } from '@microgrid/subgraph/errors';
import { parseStrictJson } from '@microgrid/process/strict-json';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A question as it is kept. */
export interface QuestionText {
  readonly document: string;
  /** As JSON. */
  readonly variables: string;
}

/** Each of a person's questions has some hundred; with so many, no form of a document takes long to look at. */
const MOST_TOKENS = 1000;
const MOST_PROBLEMS = 10;

/** Why `graph` would not answer the question: each problem with its line, and the field or variable that is wrong. */
export function questionProblems(graph: GraphQLSchema, { document: text, variables }: QuestionText): FieldProblem[] {
  try {
    const document = parse(text, { maxTokens: MOST_TOKENS });
    const operation = theQueryOf(document);
    const errors = validate(graph, document, undefined, { maxErrors: MOST_PROBLEMS });
    if (errors.length > 0) return errors.map(inDocument);
    return variableProblems(graph, operation, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return [inDocument(error)];
    throw error;
  }
}

const known = new WeakMap<GraphQLSchema, Map<string, boolean>>();
const MOST_KNOWN = 2000;

/** Whether `graph` answers the question; looked at once for each release of the graph. */
export function isAnswered(graph: GraphQLSchema, { document, variables }: QuestionText): boolean {
  const ofGraph = known.get(graph) ?? new Map<string, boolean>();
  known.set(graph, ofGraph);
  const key = `${document}\0${variables}`;
  const found = ofGraph.get(key) ?? questionProblems(graph, { document, variables }).length === 0;
  ofGraph.delete(key);
  ofGraph.set(key, found);
  const [oldest] = ofGraph.keys();
  if (ofGraph.size > MOST_KNOWN && oldest !== undefined) ofGraph.delete(oldest);
  return found;
}

/** @throws GraphQLError when it is not one query and nothing else that runs. */
function theQueryOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation, another] = operations;
  if (operation === undefined) throw new GraphQLError('a question is a query: there is none');
  if (operation.operation !== 'query') {
    throw new GraphQLError(`a question is a query, not a ${operation.operation}`, { nodes: operation });
  }
  if (another !== undefined)
    throw new GraphQLError('a question is one query: save the others apart', { nodes: another });
  return operation;
}

function inDocument({ message, locations }: GraphQLError): FieldProblem {
  const [at] = locations ?? [];
  return {
    field: 'document',
    message: at === undefined ? message : `line ${at.line}, column ${at.column}: ${message}`,
  };
}

function variableProblems(
  graph: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: string,
): FieldProblem[] {
  const values = objectIn(variables);
  if (typeof values === 'string') return [{ field: 'variables', message: values }];
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const unknown = Object.keys(values).filter((name) => !declared.has(name));
  const { errors = [] } = getVariableValues(graph, variableDefinitions, values, { maxErrors: MOST_PROBLEMS });
  return [
    ...unknown.map((name) => ({ field: `variables.${name}`, message: 'the query has no variable of this name' })),
    ...errors.map((error) => ({ field: `variables.${nameIn(error)}`, message: error.message })),
  ];
}

/** The variable that a refusal is about: its node is the declaration. */
function nameIn({ nodes }: GraphQLError): string {
  const [node] = nodes ?? [];
  return node?.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : '';
}

/** The values, or what is wrong with them. */
function objectIn(json: string): Record<string, unknown> | string {
  let value: unknown;
  try {
    value = parseStrictJson(json, 'this text');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be a JSON object';
  return Object.fromEntries(Object.entries(value));
}

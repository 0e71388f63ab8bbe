import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { resolvedOperation } from '../../limits/resolved-operation.ts';
import type { OperationToWeigh } from '../../limits/cost.ts';
import { completed } from './completed.ts';
import type { FigureTable } from './figure-table.ts';
import { tablesOf } from './tables-of.ts';

/** A question whose answer is tables of figures. */
export interface FigureQuestion {
  /** Of its operation. */
  readonly name: string | undefined;
  /** As it was asked. */
  readonly text: string;
  /** What the graph is asked: the same, with what a file needs beside it. */
  readonly query: string;
  readonly asked: Omit<OperationToWeigh, 'variables'>;
  readonly tables: readonly FigureTable[];
}

/** A question as it was sent. */
export interface QuestionText {
  readonly text: string;
  readonly operationName: string | undefined;
}

/** A text that does not fit the graph. */
export class UnfitQuestion extends Error {
  override readonly name = 'UnfitQuestion';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[], code: string) {
    super(errors[0]?.message);
    this.errors = errors.map(
      ({ message, nodes, source, positions }) =>
        new GraphQLError(message, {
          ...(nodes === undefined ? {} : { nodes }),
          ...(source === undefined ? {} : { source }),
          ...(positions === undefined ? {} : { positions }),
          extensions: { code, http: { status: 400 } },
        }),
    );
  }
}

const REMEMBERED = 200;
const MOST_ERRORS = 10;

/**
 * Reads questions by one schema; a question that was read before is known.
 * @returns throws UnfitQuestion, or GraphQLError naming what is no figure.
 */
export function questionsOf(schema: GraphQLSchema): (question: QuestionText) => FigureQuestion {
  const known = new LRUCache<string, FigureQuestion>({ max: REMEMBERED });
  return (question) => {
    const key = `${question.operationName ?? ''}\n${question.text}`;
    const read = known.get(key) ?? readQuestion(question, schema);
    known.set(key, read);
    return read;
  };
}

function readQuestion({ text, operationName }: QuestionText, schema: GraphQLSchema): FigureQuestion {
  const document = parsed(text);
  const errors = validate(schema, document, undefined, { maxErrors: MOST_ERRORS });
  if (errors.length > 0) throw new UnfitQuestion(errors, 'GRAPHQL_VALIDATION_FAILED');
  const operation = resolvedOperation(document, operationIn(document, operationName));
  const tables = tablesOf({ schema, document, operation });
  const query = completed({ document, operation }, schema);
  const whole = parsed(query);
  const asked = { document: whole, operation: resolvedOperation(whole, operationIn(whole, undefined)) };
  return { name: operation.name?.value, text, query, asked, tables };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw new UnfitQuestion([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

/** Without a name, the only one. */
function operationIn({ definitions }: DocumentNode, name: string | undefined) {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name !== undefined) return operations.find((operation) => operation.name?.value === name);
  return operations.length === 1 ? operations[0] : undefined;
}

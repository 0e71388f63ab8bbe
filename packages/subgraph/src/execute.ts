import { compileOperation, type CompiledOperation } from '@microgrid/execution/compile';
import { executeCompiled } from '@microgrid/execution/execute';
import { environment } from '@microgrid/process/env';
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { parsedBytes } from '@microgrid/process/document-weight';
import type { SubgraphContext } from './context.ts';
import { toClientError } from './client-errors.ts';
import { nameSpan } from '@microgrid/process/tracing';

export interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Execute = (request: GraphqlRequest, context: SubgraphContext<unknown>) => Promise<ExecutionResult>;

const DOCUMENTS_BYTES = 64_000_000;

/**
 * How a subgraph answers, whether asked in process or over HTTP. Validating costs more than executing, so documents
 * are parsed, validated and compiled once; refused ones are remembered too.
 */
export function executorOf(schema: GraphQLSchema, { executor } = environment()): Execute {
  const check = checkedDocuments(schema);
  return async ({ query, operationName, variables }, context) => {
    const checked = check(query);
    const { document, errors } = checked;
    if (document === undefined) return { errors };
    const operation = getOperationAST(document, operationName);
    if (operation != null) nameSpan(operation);
    const errorContext = { schema, document, variables, log: context.log };
    if (errors.length > 0) return { errors: errors.map((error) => toClientError(error, errorContext)) };
    const result =
      executor === 'compiled' && operation != null
        ? await executeCompiled(checked.compiled(operationName), { context, variables })
        : await execute({
            schema,
            document,
            contextValue: context,
            operationName: operationName ?? null,
            variableValues: variables ?? null,
          });
    return result.errors === undefined
      ? result
      : { ...result, errors: result.errors.map((error) => toClientError(error, errorContext)) };
  };
}

interface CheckedDocument {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
  /** Its operation of this name, compiled when it is first asked for. */
  readonly compiled: (operationName: string | null | undefined) => CompiledOperation;
}

/** Parses and validates documents, and keeps as many as fit into so many bytes. */
export function checkedDocuments(schema: GraphQLSchema, maxSize = DOCUMENTS_BYTES): (query: string) => CheckedDocument {
  const checked = new LRUCache<string, CheckedDocument>({
    maxSize,
    sizeCalculation: (_document, query) => parsedBytes(query),
  });
  return (query) => {
    const known = checked.get(query) ?? checkedDocument(query, schema);
    checked.set(query, known);
    return known;
  };
}

function checkedDocument(query: string, schema: GraphQLSchema): CheckedDocument {
  try {
    const document = parse(query);
    return { document, errors: validate(schema, document).map(refused), compiled: compiler(schema, document) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const errors = [coded(error, 'GRAPHQL_PARSE_FAILED')];
    return {
      errors,
      compiled: () => {
        throw error;
      },
    };
  }
}

function compiler(schema: GraphQLSchema, document: DocumentNode): CheckedDocument['compiled'] {
  const compiled = new Map<string | null | undefined, CompiledOperation>();
  return (operationName) => {
    const operation = compiled.get(operationName) ?? compileOperation(schema, document, operationName);
    compiled.set(operationName, operation);
    return operation;
  };
}

function refused(error: GraphQLError): GraphQLError {
  return error.extensions['code'] === undefined ? coded(error, 'GRAPHQL_VALIDATION_FAILED') : error;
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { ...error.extensions, code },
  });
}

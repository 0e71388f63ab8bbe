import { ApolloGateway } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ANONYMOUS } from '@microgrid/access/actor';
import { deadlineIn } from '@microgrid/process/deadline';
import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { composeSupergraph } from '../../compose.ts';
import { plannedInOwnNames } from '../../referee/planned-in-own-names.ts';
import type { GraphqlRequest } from '../../sources/data-source.ts';
import { PlanExecutor } from '../executor.ts';

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<never, unknown> | object>>;

/** A subgraph in this process: its SDL, and what resolves it. */
export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

/** What a subgraph was asked. */
interface AskedOnce extends GraphqlRequest {
  readonly subgraph: string;
}

export interface SmallAnswer extends ExecutionResult {
  readonly asked: readonly AskedOnce[];
}

export interface SmallGraph {
  /** Called before a subgraph is asked; what it throws is what asking fails with. */
  before: (asked: AskedOnce) => Promise<void> | void;
  /** Called with what a subgraph answers, before that is read. */
  change: (asked: AskedOnce, result: ExecutionResult) => void;
  ours(query: string, variables?: Record<string, unknown>): Promise<SmallAnswer>;
  /** As Apollo's gateway carries the same plan out. */
  apollos(query: string, variables?: Record<string, unknown>): Promise<SmallAnswer>;
}

const HEAD =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject"])\n';

/** Subgraphs with real schemas of their own, composed, planned by Apollo's planner and asked by both executors. */
export async function openSmallGraph(subgraphs: Readonly<Record<string, SmallSubgraph>>): Promise<SmallGraph> {
  const schemas = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, schemaOf(subgraph)]));
  const sdls = Object.entries(subgraphs).map(([name, { sdl }]) => [name, HEAD + sdl]);
  const supergraphSdl = composeSupergraph(Object.fromEntries(sdls));
  const planned = plannedBy(supergraphSdl);
  const asked: AskedOnce[] = [];
  const askSubgraph = async (subgraph: string, { query, variables, operationName }: GraphqlRequest) => {
    const one = { subgraph, query, variables };
    asked.push(one);
    await graph.before(one);
    const result = await answered(schemas.get(subgraph), { query, variables, operationName });
    graph.change(one, result);
    return result;
  };
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({
      process: ({ request: { query = '', variables, operationName } }) =>
        askSubgraph(name, { query, variables, operationName }),
    }),
  });
  const own = new PlanExecutor(planned, askSubgraph);
  own.use(supergraphSdl);
  const { schema, executor } = await plannedInOwnNames(gateway, planned).load({});
  const answer = async (run: Executor, query: string, variables: Record<string, unknown> = {}) => {
    asked.splice(0);
    const { data, errors } = await run(requestOf({ query, variables }, schema));
    return {
      ...(data === undefined ? {} : { data: JSON.parse(JSON.stringify(data)) }),
      ...(errors && { errors }),
      asked: [...asked],
    };
  };
  const graph: SmallGraph = {
    before: () => {},
    change: () => {},
    ours: (query, variables) => answer(own.execute, query, variables),
    apollos: (query, variables) => answer(executor as Executor, query, variables),
  };
  return graph;
}

type Asked = Parameters<PlanExecutor['execute']>[0];
type Executor = (asked: Asked) => Promise<Pick<ExecutionResult, 'data' | 'errors'>>;

function schemaOf({ sdl, resolvers }: SmallSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(HEAD + sdl), resolvers: resolvers as never }]);
}

/** Plans as they are asked for, on this thread. */
function plannedBy(supergraphSdl: string) {
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  return {
    planOf: (_key: string, { document }: { document: DocumentNode }) =>
      planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document)),
    whileAsked: <T>(_asked: unknown, deed: () => Promise<T>) => deed(),
  };
}

/** As over HTTP: what comes is the gateway's own. */
async function answered(schema: GraphQLSchema | undefined, { query, variables, operationName }: GraphqlRequest) {
  if (schema === undefined) throw new Error('no such subgraph');
  const document = validDocument(query, schema);
  const request = { schema, document, variableValues: variables ?? {}, operationName: operationName ?? null };
  const result: ExecutionResult = JSON.parse(JSON.stringify(await execute(request)));
  return result;
}

function validDocument(query: string, schema: GraphQLSchema): DocumentNode {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid !== undefined) throw invalid;
  return document;
}

/** What Apollo's server would hand to its gateway. */
function requestOf(request: { query: string; variables: Record<string, unknown> }, schema: GraphQLSchema): Asked {
  const document = validDocument(request.query, schema);
  const operation = getOperationAST(document);
  const context = { actor: ANONYMOUS, requestId: 'r', deadline: deadlineIn(10_000) };
  return { request, schema, document, operation, queryHash: request.query, metrics: {}, context } as never;
}

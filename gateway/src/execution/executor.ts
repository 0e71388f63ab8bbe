import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { QueryPlan } from '@apollo/query-planner';
import { argumentAt } from '@microgrid/execution/argument-at';
import { compileProjection, type CompiledOperation } from '@microgrid/execution/compile';
import { project, type LackingField } from '@microgrid/execution/project';
import { failSpan, spanned } from '@microgrid/process/tracing';
import { getVariableValues, GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import { inOwnNames, type OwnNames } from '../names/own-names.ts';
import { relocated } from '../names/relocated.ts';
import { planKey, type PlannedApart } from '../planning/planned-apart.ts';
import type { Caller, GraphqlRequest, RequestContext } from '../sources/data-source.ts';
import { groupsOf, type FetchGroup } from './fetch-groups.ts';
import { runPlan } from './plan-run.ts';
import { PlanState } from './plan-state.ts';
import { fetchesOf } from './planned-fetches.ts';
import { isOfTypeIn, type IsOfType } from './subtypes.ts';

type ServersGateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Execute = NonNullable<Awaited<ReturnType<ServersGateway['load']>>['executor']>;
/** What Apollo's server hands to a gateway for each operation. */
type Asked = Parameters<Execute>[0];

/** Asks a subgraph on behalf of a caller. */
type AskFor = (subgraph: string, request: GraphqlRequest, caller: Caller) => Promise<ExecutionResult>;

/** An operation of a document, made ready for each request that asks for it. */
interface Prepared {
  readonly names: OwnNames;
  readonly projection: CompiledOperation;
}

/**
 * Carries out the plans of Apollo's planner: asks each subgraph once a stage, merges what they answer, and reads the
 * answer to the client's operation from that.
 */
export class PlanExecutor {
  readonly #planned: Pick<PlannedApart, 'planOf'>;
  readonly #ask: AskFor;
  #isOfType: IsOfType = (name, condition) => name === condition;
  #prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();
  #groups = new WeakMap<QueryPlan, FetchGroup[]>();

  constructor(planned: Pick<PlannedApart, 'planOf'>, ask: AskFor) {
    this.#planned = planned;
    this.#ask = ask;
  }

  /** Answers by this supergraph from now on, and by the schema that each operation was validated by. */
  use(supergraphSdl: string): void {
    this.#isOfType = isOfTypeIn(supergraphSdl);
    this.#prepared = new WeakMap();
    this.#groups = new WeakMap();
  }

  readonly execute = (asked: Asked): Promise<ExecutionResult> =>
    spanned('gateway.request', attributesOf(asked), async () => {
      const { names, projection } = this.#prepare(asked);
      const variables = names.variablesOf(asked.request.variables ?? {});
      const { coerced = {}, errors } = spanned('gateway.validate', {}, () => coercedIn(projection, asked));
      if (errors !== undefined) return failed({ errors });
      const plan = await this.#planOf(asked, names);
      const groups = this.#groupsOf(plan);
      asked.context.explanation?.planned(groups);
      const caller = callerOf(asked);
      const ask = (subgraph: string, request: GraphqlRequest) =>
        spanned('gateway.fetch', { service: subgraph }, () => this.#ask(subgraph, request, caller));
      const state = new PlanState({ variables, coerced: names.variablesOf(coerced) });
      await spanned('gateway.execute', {}, () => runPlan(groups, state, ask));
      const result = spanned('gateway.postprocessing', {}, () => answerOf(state, { names, projection, coerced }));
      return result.errors === undefined ? result : failed(result);
    });

  /** A document is known to the server of one contract, and so was validated by one schema. */
  #prepare({ schema, document, request: { operationName } }: Asked): Prepared {
    const byName = this.#prepared.get(document) ?? new Map<string, Prepared>();
    this.#prepared.set(document, byName);
    const known = byName.get(operationName ?? '');
    if (known !== undefined) return known;
    const names = inOwnNames(document);
    const projection = compileProjection(schema, document, { operationName, propertyOf: names.keyOf });
    const prepared = { names, projection };
    byName.set(operationName ?? '', prepared);
    return prepared;
  }

  #planOf({ operation, queryHash, context }: Asked, names: OwnNames): QueryPlan | Promise<QueryPlan> {
    const operationName = operation.name?.value;
    const asked = { document: names.document, operationName, signal: context.deadline.signal };
    const plan = this.#planned.planOf(planKey(queryHash, operationName), asked);
    return plan instanceof Promise ? spanned('gateway.plan', {}, () => plan) : plan;
  }

  #groupsOf(plan: QueryPlan): FetchGroup[] {
    const known = this.#groups.get(plan);
    if (known !== undefined) return known;
    const groups = groupsOf(fetchesOf(plan), this.#isOfType);
    this.#groups.set(plan, groups);
    return groups;
  }
}

function attributesOf({ operationName, operation }: Asked): Record<string, string> {
  return {
    ...(operationName == null ? {} : { 'graphql.operation.name': operationName }),
    'graphql.operation.type': operation.operation,
  };
}

function callerOf({ context: { actor, requestId, unidentified, deadline } }: Asked): Caller {
  return { actor, requestId, unidentified, deadline };
}

function coercedIn({ schema, definition }: CompiledOperation, { request, document }: Asked) {
  const variables = request.variables ?? {};
  const values = getVariableValues(schema, definition.variableDefinitions ?? [], variables, { maxErrors: 50 });
  return { ...values, errors: values.errors?.map((error) => withArgument(error, { schema, document, variables })) };
}

/** Names the argument that a variable's value was for, as subgraphs do of what they refuse. */
function withArgument(error: GraphQLError, operation: Parameters<typeof argumentAt>[1]): GraphQLError {
  const at = argumentAt(error, operation);
  if (at === undefined) return error;
  const { argument, message = error.message, broken } = at;
  const problems = [{ field: argument, message, ...broken }];
  const extensions = { code: 'BAD_USER_INPUT', argument, problems };
  return new GraphQLError(`${argument}: ${message}`, { nodes: error.nodes ?? null, extensions });
}

/** A field that is missing for a reason that was told, or that nobody has to be told. */
class Excused extends Error {}

interface Reading extends Prepared {
  readonly coerced: Readonly<Record<string, unknown>>;
}

function answerOf({ data, errors, lost }: PlanState, { names, projection, coerced }: Reading): ExecutionResult {
  const unanswered = (object: unknown, { name, parentType, type }: LackingField): Error | null => {
    if (!lost.has(object))
      return new Error(`no subgraph was asked for ${parentType.name}.${name}, or none answered it`);
    return type.isNonNull ? new Excused() : null;
  };
  const answer = project(projection, { data, variables: coerced, unanswered });
  const told = errors.map((error) => relocated(error, names));
  const more = (answer.errors ?? []).filter(({ originalError, path = [] }) => {
    return !(originalError instanceof Excused) && !told.some((one) => isWithin(path, one.path));
  });
  const all = [...told, ...more];
  return all.length === 0 ? { data: answer.data ?? null } : { data: answer.data ?? null, errors: all };
}

function isWithin(path: readonly (string | number)[], outer: readonly (string | number)[] | undefined): boolean {
  return outer !== undefined && outer.every((step, index) => path[index] === step);
}

function failed(result: ExecutionResult): ExecutionResult {
  const code = result.errors?.[0]?.extensions['code'];
  failSpan(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR');
  return result;
}

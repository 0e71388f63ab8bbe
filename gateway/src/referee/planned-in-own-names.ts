import type { ApolloGateway } from '@apollo/gateway';
import type { GraphQLError } from 'graphql';
import { inOwnNames } from '../names/own-names.ts';
import { relocated } from '../names/relocated.ts';
import type { PlanCache } from './plan-cache.ts';

type Planned = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;
type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** The gateway, which plans and carries out each operation in names of ours: see `inOwnNames` and `planCacheOf`. */
export function plannedInOwnNames(gateway: ApolloGateway, plans: Pick<PlanCache, 'whileAsked'>): Planned {
  return {
    async load(options) {
      const { schema, executor } = await gateway.load(options);
      return { schema, executor: inNamesOfOurs(executor, plans) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

function inNamesOfOurs(execute: Executor, plans: Pick<PlanCache, 'whileAsked'>): Executor {
  return async (context) => {
    const own = inOwnNames(context.document);
    const request = { ...context.request, variables: { ...own.variablesOf(context.request.variables ?? {}) } };
    const { operationName } = request;
    const { signal } = context.context.deadline;
    const asked = { document: own.document, operationName, signal };
    const { data, errors, extensions } = await plans.whileAsked(asked, () =>
      execute({ ...context, document: own.document, request }),
    );
    const incomplete: unknown = extensions?.['valueCompletion'];
    return {
      ...(data === undefined ? {} : { data: own.renamed(data) }),
      ...(errors === undefined ? {} : { errors: errors.map((error) => relocated(error, own)) }),
      ...(Array.isArray(incomplete)
        ? { extensions: { valueCompletion: incomplete.map((error: GraphQLError) => relocated(error, own)) } }
        : {}),
    };
  };
}

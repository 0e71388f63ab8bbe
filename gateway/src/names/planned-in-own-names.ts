import type { ApolloGateway } from '@apollo/gateway';
import type { GraphQLError } from 'graphql';
import type { PlannedApart } from '../planning/planned-apart.ts';
import { inOwnNames } from './own-names.ts';
import { relocated } from './relocated.ts';

type Planned = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;
type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** The gateway, which plans and carries out each operation in names of ours: see `inOwnNames` and `plannedApart`. */
export function plannedInOwnNames(gateway: ApolloGateway, planned: Pick<PlannedApart, 'whileAsked'>): Planned {
  return {
    async load(options) {
      const { schema, executor } = await gateway.load(options);
      return { schema, executor: inNamesOfOurs(executor, planned) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

function inNamesOfOurs(execute: Executor, planned: Pick<PlannedApart, 'whileAsked'>): Executor {
  return async (context) => {
    const own = inOwnNames(context.document);
    const request = { ...context.request, variables: { ...own.variablesOf(context.request.variables ?? {}) } };
    const { operationName } = request;
    const { signal } = context.context.deadline;
    const asked = { document: own.document, operationName, signal };
    const { data, errors, extensions } = await planned.whileAsked(asked, () =>
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

import type { GraphQLDataSource } from '@apollo/gateway';
import type { Deadline } from '@microgrid/process/deadline';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Caller, DataSource } from './data-source.ts';
import { noteMissing } from './missing-entities.ts';
import { fetchSeconds } from '../metrics.ts';

/** A data source of ours in the shape in which Apollo's gateway calls it, timed, its failures logged. */
export function apolloDataSource(
  subgraph: string,
  source: DataSource,
  log: Logger,
): GraphQLDataSource<Caller & Record<string, unknown>> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) {
        throw new GraphQLError('the supergraph is composed beforehand, subgraphs are not asked for their schema');
      }
      const { deadline } = options.context;
      if (deadline?.left() === 0) throw tooLate();
      const { query = '', variables, operationName } = options.request;
      const stop = fetchSeconds.startTimer({ subgraph });
      try {
        const result = await within(deadline, source.ask({ query, variables, operationName }, options.context));
        stop({ outcome: 'answered' });
        noteMissing(options.context, { query, variables }, result);
        return result;
      } catch (error) {
        stop({ outcome: 'failed' });
        const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
        log.warn({ err: cause, subgraph, requestId: options.context.requestId }, 'a subgraph does not answer');
        throw error;
      }
    },
  };
}

/** A subgraph in this process may itself wait, as for a connection, and cannot be hung up on. */
async function within<T>(deadline: Deadline | undefined, answer: Promise<T>): Promise<T> {
  if (deadline === undefined) return answer;
  const { signal } = deadline;
  const over = Promise.withResolvers<never>();
  const end = () => over.reject(tooLate());
  signal.addEventListener('abort', end, { once: true });
  return Promise.race([answer, over.promise]).finally(() => signal.removeEventListener('abort', end));
}

/** What is asked after the deadline is not worth it, so the subgraph is spared. */
function tooLate(): GraphQLError {
  return new GraphQLError('the time for this request is over', { extensions: { code: 'DEADLINE_EXCEEDED' } });
}

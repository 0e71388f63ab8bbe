import type { Deadline } from '@microgrid/process/deadline';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller, DataSource, GraphqlRequest } from './data-source.ts';
import { fetchSeconds } from '../metrics.ts';

/** Asks a subgraph within the caller's deadline, timed, its failures logged. */
export async function ask(
  { subgraph, source, log }: { subgraph: string; source: DataSource; log: Logger },
  request: GraphqlRequest,
  caller: Caller,
): Promise<ExecutionResult> {
  const { deadline, requestId } = caller;
  if (deadline?.left() === 0) throw tooLate();
  const stop = fetchSeconds.startTimer({ subgraph });
  try {
    const result = await within(deadline, source.ask(request, caller));
    stop({ outcome: 'answered' });
    return result;
  } catch (error) {
    stop({ outcome: 'failed' });
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.warn({ err: cause, subgraph, requestId }, 'a subgraph does not answer');
    throw error;
  }
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

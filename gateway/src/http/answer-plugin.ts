import type { ApolloServerPlugin } from '@apollo/server';
import { failSpan } from '@microgrid/process/tracing';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { tellUnidentified } from '../identity/unidentified.ts';
import { cappedErrors } from '../limits/answer-size.ts';
import type { Caller } from '../sources/data-source.ts';
import { leadsNowhere } from '../sources/missing-entities.ts';
import { requestSeconds } from '../metrics.ts';

/**
 * What every answer has in common: null violations that the gateway would hide become real errors
 * (but where a reference leads nowhere), an error of ours is
 * masked and logged, each error carries the id that the log has too, and the time it took is counted.
 * @param errorLimit so many errors are told; those above are counted.
 * @param forget is called before a mutation is answered: whoever may have lost a post by it must not act once more.
 */
export function answerPlugin(log: Logger, errorLimit: number, forget: () => void): ApolloServerPlugin<Caller> {
  return {
    async requestDidStart() {
      const stop = requestSeconds.startTimer();
      return {
        async willSendResponse({ response: { body }, operation, operationName, contextValue: caller }) {
          const { requestId } = caller;
          if (operation?.operation === 'mutation') forget();
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          const hidden = singleResult.extensions?.['valueCompletion'];
          const violations: GraphQLFormattedError[] = Array.isArray(hidden) ? hidden : [];
          const real = violations.filter((error) => !leadsNowhere(error, caller)).map(uncompleted);
          const told = tellUnidentified([...(singleResult.errors ?? []), ...real], caller);
          const errors = cappedErrors([...told], errorLimit);
          if (Array.isArray(hidden)) delete singleResult.extensions?.['valueCompletion'];
          if (singleResult.extensions !== undefined && Object.keys(singleResult.extensions).length === 0) {
            delete singleResult.extensions;
          }
          if (errors.length > 0) singleResult.errors = errors.map((error) => toClientError(error, requestId, log));
          const codes = (singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
          if (codes[0] !== undefined) failSpan(codes[0]);
          const kind = operation?.operation ?? 'none';
          const seconds = stop({ operation: kind, code: codes[0] ?? 'OK' });
          log.info({ requestId, operation: kind, operationName, codes, seconds }, 'answered');
        },
      };
    },
  };
}

/** Codes that only a fault of ours produces; Apollo gives one of them to whatever has none. */
const OURS = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

function toClientError(error: GraphQLFormattedError, requestId: string, log: Logger): GraphQLFormattedError {
  const { serviceName, stacktrace, ...extensions } = error.extensions ?? {};
  if (!OURS.has(extensions['code'])) return { ...error, extensions: { ...extensions, requestId } };
  log.error({ requestId, error: error.message, path: error.path, serviceName, stacktrace }, 'unexpected error');
  const masked = {
    message: 'something went wrong on our side',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
  return error.path === undefined ? masked : { ...masked, path: error.path };
}

function uncompleted(error: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: error.message,
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

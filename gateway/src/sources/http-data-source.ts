import { ACTOR_HEADER, signActor } from '@microgrid/access/actor-token';
import { DEADLINE_HEADER } from '@microgrid/process/deadline';
import { traceHeaders } from '@microgrid/process/tracing';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { circuitBreaker, GivenUp } from './circuit-breaker.ts';
import type { DataSource } from './data-source.ts';
import { showBreaker } from '../metrics.ts';

export interface HttpSourceOptions {
  readonly url: string;
  /** Of the internal token: the first one signs. */
  readonly secrets: readonly string[];
  /** Without an answer in this time the subgraph counts as out; 10 s by default. */
  readonly deadlineMs?: number;
  /** How often in a row it may fail before it is left alone, and how long; 5 times and 5 s by default. */
  readonly breaker?: { readonly failures: number; readonly restMs: number };
}

const DEADLINE_MS = 10_000;
const BREAKER = { failures: 5, restMs: 5000 };
const LARGEST_ANSWER = 64_000_000;

/**
 * A subgraph in a process of its own, over kept-alive connections. Each request carries a token for this subgraph and
 * body; redirects are not followed; one that keeps failing is left alone for a while.
 */
export function overHttp(name: string, options: HttpSourceOptions): DataSource {
  const { url, secrets, deadlineMs = DEADLINE_MS, breaker = BREAKER } = options;
  const pool = new Pool(new URL(url).origin, { connections: 32, pipelining: 1, maxResponseSize: LARGEST_ANSWER });
  const throughBreaker = circuitBreaker({ ...breaker, onState: (state) => showBreaker(name, state) });
  showBreaker(name, 'CLOSED');
  const post = async (body: string, headers: Record<string, string>, signal: AbortSignal): Promise<ExecutionResult> => {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal,
    });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`${name} answers ${response.statusCode}`);
    return resultOf(text);
  };
  return {
    async ask({ query, variables, operationName }, { actor, requestId, deadline }) {
      const body = JSON.stringify({ query, variables, operationName });
      const token = signActor(actor, { audience: name, body, secrets });
      const own = AbortSignal.timeout(deadlineMs);
      const left = Math.min(deadlineMs, deadline?.left() ?? deadlineMs);
      const headers = {
        [ACTOR_HEADER]: token,
        [DEADLINE_HEADER]: String(Math.ceil(left)),
        'x-request-id': requestId,
        ...traceHeaders(),
      };
      const signal = deadline === undefined ? own : AbortSignal.any([own, deadline.signal]);
      try {
        return await throughBreaker(() =>
          post(body, headers, signal).catch((error: unknown) => {
            // Otherwise a few clients that hang up would take the subgraph from all others.
            if (deadline?.signal.aborted === true) throw new GivenUp('nobody waits for it', { cause: error });
            throw error;
          }),
        );
      } catch (error) {
        if (error instanceof GivenUp) throw tooLate(error);
        throw unavailable(name, error);
      }
    },
    async isReady() {
      const question = { method: 'GET', path: '/ready', signal: AbortSignal.timeout(1000) } as const;
      return pool.request(question).then(
        ({ statusCode, body }) => body.dump().then(() => statusCode === 200),
        () => false,
      );
    },
    close: () => pool.close(),
  };
}

/** @throws Error when it is not what GraphQL answers. */
function resultOf(text: string): ExecutionResult {
  const result: unknown = JSON.parse(text);
  if (typeof result === 'object' && result !== null) {
    const { data, errors }: ExecutionResult = result;
    const isData = data === undefined || (typeof data === 'object' && !Array.isArray(data));
    const isErrors = errors === undefined || (Array.isArray(errors) && errors.every(isError));
    if (isData && isErrors && (data ?? errors) !== undefined) return result;
  }
  throw new Error('the answer is not one of GraphQL');
}

function isError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

function tooLate(cause: Error): GraphQLError {
  return new GraphQLError('the time for this request is over', {
    originalError: cause,
    extensions: { code: 'DEADLINE_EXCEEDED' },
  });
}

/** What a client is told when a part of the graph is out: which part, not why; the log has the cause. */
function unavailable(subgraph: string, cause: unknown): GraphQLError {
  return new GraphQLError(`${subgraph} does not answer at the moment`, {
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

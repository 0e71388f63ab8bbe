import { ACTOR_HEADER, signActor } from '@microgrid/access/actor-token';
import { DEADLINE_HEADER } from '@microgrid/process/deadline';
import { boundTo, filePath, type FileRequest } from '@microgrid/process/files';
import type { HttpReply } from '@microgrid/process/http-server';
import { traceHeaders } from '@microgrid/process/tracing';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { Pool, type Dispatcher } from 'undici';
import { circuitBreaker, GivenUp, type Seen } from './circuit-breaker.ts';
import { unavailable } from './unavailable.ts';
import type { Caller, DataSource } from './data-source.ts';
import { showBreaker } from '../metrics.ts';

export interface HttpSourceOptions {
  readonly url: string;
  /** Of the internal token: the first one signs. */
  readonly secrets: readonly string[];
  /** Without an answer in this time the subgraph counts as out; 10 s by default. */
  readonly deadlineMs?: number;
  /** How often in a row it may fail before it is left alone, and how long; 5 times and 1 s by default. */
  readonly breaker?: { readonly failures: number; readonly restMs: number };
}

const DEADLINE_MS = 10_000;
/** What is back is asked again within 2 s: a rest, and the look at it. */
const BREAKER = { failures: 5, restMs: 1000 };
const LOOK_MS = 1000;
/** Writes may wait for each other, up to 5 s for a row, and must not keep the reads from their connections. */
const CONNECTIONS = { reads: 32, writes: 512 };
const LARGEST_ANSWER = 64_000_000;

/**
 * A subgraph in a process of its own, over kept-alive connections. Each request carries a token for this subgraph and
 * body; redirects are not followed; one that keeps failing is left alone for a while.
 */
export function overHttp(name: string, options: HttpSourceOptions): DataSource {
  const { url, secrets, deadlineMs = DEADLINE_MS, breaker = BREAKER } = options;
  const poolOf = (connections: number) =>
    new Pool(new URL(url).origin, { connections, pipelining: 1, maxResponseSize: LARGEST_ANSWER });
  const pools = { reads: poolOf(CONNECTIONS.reads), writes: poolOf(CONNECTIONS.writes) };
  const look = () => lookAt(pools.reads);
  const throughBreaker = circuitBreaker({ ...breaker, look, onState: (state) => showBreaker(name, state) });
  showBreaker(name, 'CLOSED');
  const post = async (pool: Pool, sent: Pick<Dispatcher.RequestOptions, 'body' | 'headers' | 'signal'>) => {
    const response = await pool.request({ method: 'POST', path: '/graphql', ...sent });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`${name} answers ${response.statusCode}`);
    return resultOf(text);
  };
  /** Asks on behalf of somebody, until the time for it is over. */
  const during = async <T>({ actor, requestId, deadline }: Caller, sent: Sent<T>): Promise<T> => {
    const token = signActor(actor, { audience: name, body: sent.boundTo, secrets });
    const own = AbortSignal.timeout(deadlineMs);
    const left = Math.min(deadlineMs, deadline?.left() ?? deadlineMs);
    const headers = {
      'content-type': sent.type,
      [ACTOR_HEADER]: token,
      [DEADLINE_HEADER]: String(Math.ceil(left)),
      'x-request-id': requestId,
      ...traceHeaders(),
    };
    const signal = deadline === undefined ? own : AbortSignal.any([own, deadline.signal]);
    try {
      return await throughBreaker(() =>
        sent.by({ headers, signal }).catch((error: unknown) => {
          // Otherwise a few clients that hang up would take the subgraph from all others.
          if (deadline?.signal.aborted === true) throw new GivenUp('nobody waits for it', { cause: error });
          throw error;
        }),
      );
    } catch (error) {
      if (error instanceof GivenUp) throw tooLate(error);
      throw unavailable(name, error);
    }
  };
  return {
    async ask({ query, variables, operationName }, caller) {
      const body = JSON.stringify({ query, variables, operationName });
      const pool = query.startsWith('mutation') ? pools.writes : pools.reads;
      return during(caller, {
        type: 'application/json',
        boundTo: body,
        by: (how) => post(pool, { body, ...how }),
      });
    },
    async exchange(file, caller) {
      return during(caller, { type: FILE, boundTo: boundTo(file), by: (how) => exchanged(pools.writes, file, how) });
    },
    async isReady() {
      return (await look()) === 'READY';
    },
    close: async () => void (await Promise.all([pools.reads.close(), pools.writes.close()])),
  };
}

/** What its `/ready` says, soon. */
function lookAt(pool: Pool): Promise<Seen> {
  const question = { method: 'GET', path: '/ready', signal: AbortSignal.timeout(LOOK_MS) } as const;
  return pool.request(question).then(
    ({ statusCode, body }) => body.dump().then(() => (statusCode === 200 ? 'READY' : 'ANSWERS')),
    () => 'SILENT',
  );
}

type Sending = Pick<Dispatcher.RequestOptions, 'headers' | 'signal'>;

/** What is sent, and what the gateway's token is bound to. */
interface Sent<T> {
  readonly type: string;
  readonly boundTo: string | Uint8Array;
  by(how: Sending): Promise<T>;
}

const FILE = 'application/octet-stream';
/** Of an answer with a file, what is the client's to know; those of the connection are the gateway's own. */
const TOLD = ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options', 'retry-after'];

async function exchanged(pool: Pool, file: FileRequest, how: Sending): Promise<HttpReply> {
  const { method, bytes } = file;
  const sent = method === 'PUT' ? { body: bytes } : {};
  const { statusCode: status, headers, body } = await pool.request({ method, path: filePath(file), ...sent, ...how });
  const told = TOLD.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : []));
  return { status, headers: Object.fromEntries(told), body: await body.bytes() };
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

import { ACTOR_HEADER, signActor } from '@microgrid/access/actor-token';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { DataSource } from './data-source.ts';

const DEADLINE_MS = 10_000;

/**
 * A subgraph in a process of its own, over kept-alive connections. Each request carries a token for this subgraph and
 * body; redirects are not followed; without an answer in 10 s the subgraph counts as out.
 */
export function overHttp(name: string, { url, secret }: { url: string; secret: string }): DataSource {
  const pool = new Pool(new URL(url).origin, { connections: 32, pipelining: 1 });
  const post = async (body: string, headers: Record<string, string>): Promise<ExecutionResult> => {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`${name} answers ${response.statusCode}`);
    const result: ExecutionResult = JSON.parse(text);
    return result;
  };
  return {
    async ask({ query, variables, operationName }, { actor, requestId }) {
      const body = JSON.stringify({ query, variables, operationName });
      const token = signActor(actor, { audience: name, body, secret });
      try {
        return await post(body, { [ACTOR_HEADER]: token, 'x-request-id': requestId });
      } catch (error) {
        throw unavailable(name, error);
      }
    },
    async isReady() {
      const health = { method: 'GET', path: '/health', signal: AbortSignal.timeout(1000) } as const;
      return pool.request(health).then(
        ({ statusCode, body }) => body.dump().then(() => statusCode === 200),
        () => false,
      );
    },
    close: () => pool.close(),
  };
}

/** What a client is told when a part of the graph is out: which part, not why; the log has the cause. */
function unavailable(subgraph: string, cause: unknown): GraphQLError {
  return new GraphQLError(`${subgraph} does not answer at the moment`, {
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

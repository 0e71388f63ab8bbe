import { samplePeople } from '@microgrid/sample-network/sample-people';
import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-sse';
import { vi } from 'vitest';
import type { World } from '../world/world.ts';

/** What somebody who subscribes is told. */
export interface Told {
  readonly results: readonly ExecutionResult<Record<string, unknown>, Record<string, unknown>>[];
  /** Why it ended, of those that did. */
  readonly ending: () => 'COMPLETE' | 'FAILED' | undefined;
  leave(): void;
}

type Who = keyof ReturnType<typeof samplePeople>;

/** A client of one stream, as an app has it. */
export async function streaming(world: World, who: Who, claims: { lifetime?: string } = {}) {
  const token = await world.issuer.mint(samplePeople()[who], claims);
  const client = createClient({
    url: `${world.url}/graphql/stream`,
    singleConnection: true,
    lazy: true,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    client,
    token,
    subscribe: (query: string, variables?: Record<string, unknown>) => subscribed(client, { query, variables }),
  };
}

function subscribed(
  client: Client<true>,
  { query, variables = {} }: { query: string; variables: Record<string, unknown> | undefined },
): Told {
  const results: Told['results'][number][] = [];
  let ending: ReturnType<Told['ending']>;
  const leave = client.subscribe<Record<string, unknown>, Record<string, unknown>>(
    { query, variables },
    {
      next: (result) => void results.push(result),
      complete: () => (ending ??= 'COMPLETE'),
      error: () => (ending ??= 'FAILED'),
    },
  );
  return { results, ending: () => ending, leave };
}

/** Waits until so many results were told. */
export async function resultsOf(told: Told, count: number) {
  await vi.waitUntil(() => told.results.length >= count, { timeout: 20_000, interval: 20 });
  return told.results;
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Subgraph } from '@microgrid/subgraph/subgraph';

const LOOK_EVERY_MS = 20;

/**
 * Waits until each subgraph has told what it had to tell and heard what it refers to; answers whether that was before
 * `signal`.
 */
export async function caughtUp(subgraphs: readonly Subgraph[], signal?: AbortSignal): Promise<boolean> {
  // What was told of nothing, by migrations, is known at once: whoever waits for the rest waits until it is on its way.
  for (const has of [hasTold, hasHeard]) {
    for (const subgraph of subgraphs) {
      while (!(await has(subgraph))) {
        if (signal?.aborted === true) return false;
        await wait(LOOK_EVERY_MS);
      }
    }
  }
  return true;
}

async function hasTold({ facts }: Subgraph): Promise<boolean> {
  return (await facts.lag()).undelivered === 0;
}

async function hasHeard(subgraph: Subgraph): Promise<boolean> {
  const { pending } = await subgraph.facts.lag();
  return Object.values(pending).every((count) => count === 0) && (await subgraph.isReady());
}

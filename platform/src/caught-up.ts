import { setTimeout as wait } from 'node:timers/promises';
import type { Subgraph } from '@microgrid/subgraph/subgraph';

const LOOK_EVERY_MS = 20;

/** Waits until each subgraph has heard of what it refers to; answers whether that was before `signal`. */
export async function caughtUp(subgraphs: readonly Subgraph[], signal?: AbortSignal): Promise<boolean> {
  for (const subgraph of subgraphs) {
    while (!(await subgraph.isReady())) {
      if (signal?.aborted === true) return false;
      await wait(LOOK_EVERY_MS);
    }
  }
  return true;
}

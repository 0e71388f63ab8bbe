import type { FactConsumer } from '@microgrid/facts/consumer';
import { eraseIn, type Erasing } from './erase-person.ts';

/** Erases, when somebody asked for it, what the subgraph holds of them, and tells that it did. */
export function erasuresConsumer(subgraph: Erasing): FactConsumer {
  return {
    name: 'erasures',
    handlers: {
      'erasure.requested.v1': async ({ subject: erasureId, data: { personId } }, em) => {
        await eraseIn(subgraph, em, { personId, erasureId });
      },
    },
  };
}

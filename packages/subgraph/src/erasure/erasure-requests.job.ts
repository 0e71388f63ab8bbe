import type { Job } from '../jobs/job.ts';
import { finishRequests, type Erasing } from './erase-person.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Finishes what people asked to be erased and what could not be then, as soon as nothing holds it back. */
export function erasureRequests(subgraph: Omit<Erasing, 'database'>): Job {
  return {
    name: 'erasure-requests',
    everyMs: HOUR_MS,
    async run({ database, closing, log }) {
      const proofs = await finishRequests({ ...subgraph, database }, closing);
      const rows = proofs.reduce((sum, proof) => sum + proof.rows, 0);
      if (rows > 0) log.info({ rows, proofs: proofs.length }, 'erased what had been asked for earlier');
    },
  };
}

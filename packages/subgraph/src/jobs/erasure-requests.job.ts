import { finishRequests } from '@microgrid/database/erasure';
import type { Job } from './job.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Finishes what people asked to be erased and what could not be then, as soon as nothing holds it back. */
export const erasureRequests: Job = {
  name: 'erasure-requests',
  everyMs: HOUR_MS,
  async run({ database, closing, log }) {
    const proofs = await finishRequests(database, closing);
    const rows = proofs.reduce((sum, proof) => sum + proof.rows, 0);
    if (rows > 0) log.info({ rows, proofs: proofs.length }, 'erased what had been asked for earlier');
  },
};

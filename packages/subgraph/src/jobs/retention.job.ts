import { applyRetention } from '@microgrid/database/retention';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Erases every day what was kept long enough, as the declarations of personal data say. */
export const retention: Job = {
  name: 'retention',
  everyMs: DAY_MS,
  async run({ database, now, closing, log }) {
    const proofs = await applyRetention(database, now, closing);
    const rows = proofs.reduce((sum, proof) => sum + proof.rows, 0);
    log.info({ rows, proofs: proofs.length }, 'erased what was kept long enough');
  },
};

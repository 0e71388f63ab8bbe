import type { Job } from '@microgrid/subgraph/job';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { checkRoster } from './check-roster.ts';

/** Whoever handed over a file waits for this. */
const TWO_SECONDS_MS = 2000;

/** Checks the rosters whose files have come. One that fails is tried again, and keeps no other waiting. */
export const checkRosters: Job = {
  name: 'check-rosters',
  everyMs: TWO_SECONDS_MS,
  async run({ database, closing, log }) {
    const waiting = await database.transaction((em) =>
      em.find(RosterImportEntity, { status: 'CHECKING' }, { orderBy: { startedAt: 'asc' } }),
    );
    for (const { id } of waiting) {
      if (closing.aborted) return;
      try {
        await checkRoster(database, id, closing);
      } catch (error) {
        log.error({ err: error, rosterImport: id }, 'the check failed, and is tried again');
      }
    }
  },
};

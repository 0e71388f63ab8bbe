import { momentOf } from '@microgrid/database/moment';
import type { Job } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RosterFileEntity } from '../roster-file.entity.ts';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { dropContent } from './drop-content.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Gives up the imports that nobody went on with in time, and drops the files whose time is over. */
export const dropRosters: Job = {
  name: 'drop-rosters',
  everyMs: MINUTE_MS,
  async run({ database, closing }) {
    const over = await database.transaction(async (em) => {
      const now = await momentOf(em);
      const yesterday = new Date(now.getTime() - DAY_MS);
      const found = await em.find(RosterImportEntity, {
        $or: [
          { status: 'UPLOADING', uploadUntil: { $lte: now } },
          { status: 'CHECKING', startedAt: { $lte: yesterday } },
          { status: 'CHECKED', keptUntil: { $lte: now } },
          { status: 'APPLIED', keptUntil: { $lte: now }, id: { $in: await withFiles(em) } },
        ],
      });
      return found.map(({ id }) => id);
    });
    for (const id of over) {
      if (closing.aborted) return;
      await database.transaction(async (em) => {
        const own = await em.findOneOrFail(RosterImportEntity, id);
        await dropContent(em, id);
        if (own.status !== 'APPLIED') em.assign(own, { status: 'CANCELLED' });
      });
    }
  },
};

/** The imports whose files are kept still: few, as each is kept for a day. */
async function withFiles(em: SqlEntityManager): Promise<string[]> {
  const files = await em.find(RosterFileEntity, {}, { fields: ['importId'] });
  return files.map(({ importId }) => importId);
}

import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { applying } from '../grid-change.states.ts';
import { applyGridChange } from './apply-grid-change.ts';

const MINUTE_MS = 60 * 1000;

/** Brings the approved changes of the map into force on their day, at its first moment; one that cannot be waits alone. */
export const applyGridChanges: Job = {
  name: 'apply-grid-changes',
  everyMs: MINUTE_MS,
  atMidnight: true,
  async run({ database, now, log, closing }) {
    const due = { status: applying.from, effectiveOn: { $lte: shanghaiDate(now) } };
    const changes = await database.transaction((em) =>
      em.find(GridChangeEntity, due, { orderBy: { effectiveOn: 'asc', id: 'asc' } }),
    );
    for (const { id, communityCode } of changes) {
      if (closing.aborted) return;
      try {
        await database.transaction((em) => applyGridChange(em, { id, communityCode, at: now }));
      } catch (error) {
        log.error({ err: error, gridChange: id }, 'a change of the map cannot be applied, and is tried again');
      }
    }
  },
};

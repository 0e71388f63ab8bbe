import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endPost } from './end-post.ts';
import { OfficePostEntity } from '../office-post.entity.ts';

const FIVE_MINUTES_MS = 5 * 60 * 1000;
const POSTS_A_TRANSACTION = 100;

/** Says of the posts whose last day is past that they ended; what they gave ended at midnight anyway. */
export const endOfficePosts: Job = {
  name: 'end-office-posts',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    for (let ended = POSTS_A_TRANSACTION; ended === POSTS_A_TRANSACTION && !closing.aborted;) {
      ended = await database.transaction((em) => endSome(em, now));
    }
  },
};

async function endSome(em: SqlEntityManager, now: Date): Promise<number> {
  const today = shanghaiDate(now);
  const over = await em.find(
    OfficePostEntity,
    { endedAt: null, endsOn: { $lt: today } },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' }, limit: POSTS_A_TRANSACTION },
  );
  for (const post of over) endPost(em, post, { today, now });
  return over.length;
}

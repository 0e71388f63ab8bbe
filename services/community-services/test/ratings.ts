import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import type { Fact } from '@microgrid/facts/fact';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import type { Matters } from './matters.ts';
import { idOf, resident, worker } from './people.ts';
import { countRatings } from '../src/matter/rating/count-ratings.job.ts';

/** The posts of `openMatters`. */
export const LEADERS_POST = idOf(701);
export const WORKERS_POST = idOf(702);

/** A moment in Asia/Shanghai: a day alone is its noon. */
export const at = (time: string): Date => new Date(`${time.includes('T') ? time : `${time}T12:00`}+08:00`);

type Counted = Fact<'ratings.counted.v1'>;

/** Rated matters, and what is told of them. */
export interface Ratings {
  /** Matters of this shape that the resident rates, a rating each, at `time`. */
  rate(ratings: readonly number[], time: string, shape?: object): Promise<string[]>;
  /** Lets the job run at this time. */
  count(time: string): Promise<void>;
  /** All that was told so far. */
  told(): Promise<Counted[]>;
}

/** Settled by the worker in the worker's post. */
export const byWorker = { handlerId: worker.subject, settledInPostId: WORKERS_POST };

export function ratingsOf(matters: Matters): Ratings {
  const { services } = matters;
  return {
    async rate(ratings, time, shape = byWorker) {
      await services.stopClockAt(at(time));
      const ids: string[] = [];
      for (const rating of ratings) {
        const matterId = await matters.given({ status: 'CLOSED', reportedAt: at(time), closedAt: at(time), ...shape });
        await rateAs(matters, { matterId, rating }, resident);
        ids.push(matterId);
      }
      return ids;
    },
    count: (time) => services.runJob(countRatings, { now: at(time) }),
    told: () => countedFacts(services),
  };
}

export async function rateAs(matters: Matters, { matterId, rating }: { matterId: string; rating: number }, who: Actor) {
  const { codes } = await matters.move('rateMatter', matterId, who, { rating });
  if (codes.length > 0) throw new Error(`it was not rated: ${codes.join(', ')}`);
}

async function countedFacts({ subgraph }: TestSubgraph): Promise<Counted[]> {
  const rows = await subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
  return rows.map(({ fact }) => fact).filter((fact): fact is Counted => fact.type === 'ratings.counted.v1');
}

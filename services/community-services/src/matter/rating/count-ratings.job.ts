import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { Job } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { areaOfAll, firstOpenMonth, LEAST_RATINGS } from './rating-months.ts';
import { RatingMonthEntity } from './rating-month.entity.ts';

const HOUR_MS = 3_600_000;
const AT_ONCE = 200;
/** Sorts before every id. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Tells of each closed month how each post and department was rated in it, from five ratings on: once, however often it
 * runs. How far it has come is written with what it tells, so that it goes on there after it was interrupted.
 */
export const countRatings: Job = {
  name: 'count-ratings',
  everyMs: HOUR_MS,
  atMidnight: true,
  async run({ database, now, closing, log }) {
    const months = await database.transaction((em) => uncountedMonths(em, firstOpenMonth(now)));
    for (const month of months) {
      // Once for all of them: anew for each transaction, the month of a city would be grouped as often as it has hundreds of workers.
      const untold = await database.transaction((em) => ratedIn(em, month));
      for (let from = 0; from <= untold.length; from += AT_ONCE) {
        if (closing.aborted) return;
        const some = untold.slice(from, from + AT_ONCE);
        const isLast = some.length < AT_ONCE;
        await database.transaction((em) => tellOf(em, some, { month, countedAt: isLast ? now : null }));
      }
      log.info({ month }, 'counted the ratings of a month');
    }
  },
};

/** The closed months that have ratings and come after the last that is counted: they are counted in their order. */
async function uncountedMonths(em: SqlEntityManager, before: string): Promise<string[]> {
  const rows = await em.execute<{ month: string }[]>(
    `select distinct to_char(rated_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month
      from community_services.matter_rating where rated_at < (? || '-01')::timestamp at time zone 'Asia/Shanghai'
        and rated_at >= coalesce((select ((max(month) || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
          from community_services.rating_month where counted_at is not null), '-infinity')
      order by month`,
    [before],
  );
  return rows.map(({ month }) => month);
}

/** How a post or a department was rated in a month. */
interface Rated {
  readonly id: string;
  readonly isPost: boolean;
  readonly rated: number;
  readonly points: number;
  readonly first: string;
  readonly last: string;
}

interface Progress {
  readonly month: string;
  /** Null unless these are the last. */
  readonly countedAt: Date | null;
}

/** Tells of these, and notes how far it came. */
async function tellOf(em: SqlEntityManager, some: readonly Rated[], { month, countedAt }: Progress): Promise<void> {
  for (const { id, isPost, rated, points, first, last } of some) {
    const of = isPost ? { appointmentId: id, departmentId: null } : { appointmentId: null, departmentId: id };
    const gridCode = areaOfAll(first, last);
    record(em, 'ratings.counted.v1', { subject: newId(), gridCode, data: { ...of, month, points, rated } });
  }
  const begun = (await em.findOne(RatingMonthEntity, month)) ?? em.create(RatingMonthEntity, { month });
  em.assign(begun, { countedUpTo: countedAt === null ? (some.at(-1)?.id ?? null) : null, countedAt });
}

/** Those with enough ratings in the month of which nothing was told yet; a rating counts where its matter was reported. */
async function ratedIn(em: SqlEntityManager, month: string): Promise<Rated[]> {
  const begun = await em.findOne(RatingMonthEntity, month);
  return em.execute<Rated[]>(
    `with rating as (
        select rating.*, left(coalesce(matter.former_grid_code, matter.grid_code), 15) as general
        from community_services.matter_rating as rating join community_services.matter on matter.id = rating.matter_id
        where rated_at >= (? || '-01')::timestamp at time zone 'Asia/Shanghai'
          and rated_at < ((? || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
      ), counted as (
        select appointment_id as id, true as "isPost", rating, general from rating where appointment_id is not null
        union all
        select department::uuid, false, rating, general from rating cross join unnest(department_ids) as department
      )
      select id, "isPost", count(*)::int as rated, sum(rating)::int as points, min(general) as first, max(general) as last
      from counted where id > ?::uuid group by id, "isPost" having count(*) >= ? order by id`,
    [month, month, begun?.countedUpTo ?? BEFORE_ALL, LEAST_RATINGS],
  );
}

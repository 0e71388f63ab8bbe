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
      let isWhole = false;
      while (!isWhole) {
        if (closing.aborted) return;
        isWhole = await database.transaction((em) => countSome(em, { month, now }));
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

/** Tells the next ones, and notes how far it came. @returns whether those were the last. */
async function countSome(em: SqlEntityManager, { month, now }: { month: string; now: Date }): Promise<boolean> {
  const begun = (await em.findOne(RatingMonthEntity, month)) ?? em.create(RatingMonthEntity, { month });
  const some = await ratedAfter(em, month, begun.countedUpTo ?? BEFORE_ALL);
  for (const { id, isPost, rated, points, first, last } of some) {
    const of = isPost ? { appointmentId: id, departmentId: null } : { appointmentId: null, departmentId: id };
    const gridCode = areaOfAll(first, last);
    record(em, 'ratings.counted.v1', { subject: newId(), gridCode, data: { ...of, month, points, rated } });
  }
  const isWhole = some.length < AT_ONCE;
  em.assign(begun, isWhole ? { countedUpTo: null, countedAt: now } : { countedUpTo: some.at(-1)?.id ?? null });
  return isWhole;
}

/** Those with enough ratings in the month, after the id `after`; a rating counts where its matter was reported. */
function ratedAfter(em: SqlEntityManager, month: string, after: string): Promise<Rated[]> {
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
      from counted where id > ?::uuid group by id, "isPost" having count(*) >= ? order by id limit ?`,
    [month, month, after, LEAST_RATINGS, AT_ONCE],
  );
}

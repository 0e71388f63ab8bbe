import { record } from '@microgrid/facts/record';
import { startOfDay } from '@microgrid/sample-network/shanghai-time';
import type { Job } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { gapsIn } from './gaps.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** Today, and as many days after it as somebody can still be found for. */
const DAYS = 8;

/**
 * Tells of the gaps of the days to come, of each time without anybody once: however often it looks, and again when it
 * was filled and came back. Whole days are looked at, so that a gap keeps its beginning while the day goes by.
 */
export const findGaps: Job = {
  name: 'find-duty-gaps',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now }) {
    const from = startOfDay(now);
    const to = new Date(from.getTime() + DAYS * DAY_MS);
    await database.transaction(async (em) => {
      for (const { code, ...gap } of await untold(em, { from, to, now })) {
        const data = { from: new Date(gap.from).toISOString(), to: new Date(gap.to).toISOString() };
        record(em, 'duty_gap.found.v1', { subject: code, gridCode: code, data });
      }
      await remember(em, { from, to });
    });
  },
};

interface Days {
  readonly from: Date;
  readonly to: Date;
}

interface Untold {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** Everywhere. */
const everywhere = (days: Days) => gapsIn({ area: '', ...days });

/** The times of gaps that nobody was told of, as far as they are not over. */
async function untold(em: SqlEntityManager, { now, ...days }: Days & { now: Date }): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select gap.grid_code as code, (extract(epoch from lower(time)) * 1000)::float8 as "from",
      (extract(epoch from upper(time)) * 1000)::float8 as "to"
    from (${everywhere(days)}) gap
    left join (select grid_code, range_agg(tstzrange(starts_at, ends_at)) as times from people.duty_gap_alert group by 1) told
      on told.grid_code = gap.grid_code
    cross join lateral unnest(tstzmultirange(tstzrange(gap.starts_at, gap.ends_at)) - coalesce(told.times, '{}')) as time
    where upper(time) > ${now} order by 1, 2`.execute(em.getKysely());
  return rows;
}

/** Of the gaps as they are now, all have been told of. */
async function remember(em: SqlEntityManager, days: Days): Promise<void> {
  await sql`
    with gap as materialized (${everywhere(days)}), gone as (
      delete from people.duty_gap_alert where (grid_code, starts_at, ends_at) not in (select * from gap) returning grid_code, starts_at)
    insert into people.duty_gap_alert (grid_code, starts_at, ends_at) select * from gap
    on conflict (grid_code, starts_at) do update set ends_at = excluded.ends_at
      where duty_gap_alert.ends_at <> excluded.ends_at`.execute(em.getKysely());
}

import { sql, type RawBuilder } from 'kysely';

/** In which area, and from when until when. */
interface Question {
  /** What lies in it has codes that begin with it: all grids for ''. */
  readonly area: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * The times in which nobody is on call for a general grid, of those in force: `grid_code`, `starts_at` and `ends_at`. A
 * shift is a day long at most, so that none from before a day earlier can reach in.
 */
export function gapsIn({ area, from, to }: Question): RawBuilder<unknown> {
  const since = sql`${from}::timestamptz`;
  const until = sql`${to}::timestamptz`;
  return sql`
    select grid.id as grid_code, lower(gap) as starts_at, upper(gap) as ends_at
    from people.known_thing grid
    cross join lateral (select
      greatest(${since}, ${midnightOf(sql`(grid.state ->> 'validFrom')::date`)}) as first,
      least(${until}, ${midnightOf(sql`(grid.state ->> 'validTo')::date + 1`)}) as last) in_force
    cross join lateral unnest(tstzmultirange(tstzrange(first, greatest(first, last))) - coalesce((
      select range_agg(tstzrange(shift.starts_at, shift.ends_at)) from people.duty_shift shift
      where shift.area_code = grid.id and shift.dropped_at is null and shift.ends_at > ${since}
        and shift.starts_at > ${since} - '24:00:00'::interval and shift.starts_at < ${until}), '{}')) as gap
    where grid.kind = 'grid' and length(grid.id) = 15 and substr(grid.id, 13) < '900'
      and grid.id >= ${area} and grid.id < ${area} || ':'`;
}

/** The instant at which a day begins in Asia/Shanghai. */
function midnightOf(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${day})::timestamp at time zone 'Asia/Shanghai'`;
}

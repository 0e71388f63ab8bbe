import { lockAllInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { startOfDay } from '@microgrid/sample-network/shanghai-time';
import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DAY_MINUTES, endOf, timeProblems, type EnteredTime, type StoredTime } from './served-time.ts';

/**
 * Refuses times that nobody can have served. Two phones that enter hours of the same person at once wait here for each
 * other, so that the second sees what the first has entered.
 * @param corrected the record that is changed, which is no other.
 * @throws Invalid naming each field, and the record that it overlaps.
 */
export async function requirePossibleTimes(
  em: SqlEntityManager,
  entered: readonly EnteredTime[],
  corrected?: string,
): Promise<void> {
  await lockAllInTransaction(
    em,
    entered.map(({ personId }) => `hours of ${personId}`),
  );
  const others = await hoursAround(em, entered);
  const stored = others.filter(({ id }) => id !== corrected);
  const problems = timeProblems(entered, { stored, now: await momentOf(em) });
  if (problems.length > 0) throw new Invalid(problems);
}

const DAY_MS = DAY_MINUTES * 60_000;

/**
 * All that these people served on the days of `entered`, past row-level security, in other grids too: that the time is
 * taken is what whoever enters hours must be told, and nothing else of them is.
 */
async function hoursAround(em: SqlEntityManager, entered: readonly EnteredTime[]): Promise<StoredTime[]> {
  const starts = entered.map(({ startedAt }) => startOfDay(startedAt).getTime() - DAY_MS);
  const ends = entered.map((entry) => startOfDay(endOf(entry)).getTime() + DAY_MS);
  const rows = await em.execute<{ id: string; personId: string; ms: number; minutes: number | null }[]>(
    `select id, person_id as "personId", floor(extract(epoch from started_at) * 1000)::float8 as ms, minutes
      from people.served_times(array(select json_array_elements_text(?::json))::uuid[], ?, ?)`,
    [
      JSON.stringify([...new Set(entered.map(({ personId }) => personId))]),
      new Date(Math.min(...starts)).toISOString(),
      new Date(Math.max(...ends)).toISOString(),
    ],
  );
  return rows.map(({ ms, ...row }) => ({ ...row, startedAt: new Date(ms) }));
}

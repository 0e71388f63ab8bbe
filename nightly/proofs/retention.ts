import { deepEqual } from 'node:assert/strict';
import { retainEverywhere } from '@microgrid/platform/erase-everywhere';
import { sql, type RawBuilder } from 'kysely';
import type { Progress } from '../proof.ts';
import { withDistrict, type DistrictWorld } from './district-world.ts';

/** By the first, half of the sample's year of matters is due, by the second half of the registrations too. */
const MOMENTS = ['2027-03-01', '2027-09-21'];

/** What retention may take: the rows of a table, the columns that go, and which rows are due. */
interface Taken {
  readonly table: RawBuilder<unknown>;
  readonly columns: readonly string[];
  readonly isDue: RawBuilder<unknown>;
  /** Whether the row stays, so that it goes on counting. */
  readonly isEmptied: boolean;
}

/** @throws Error with what was taken too much or too little. */
export function proveRetention(seed: number, progress: Progress): Promise<string> {
  return withDistrict({ seed, progress }, async (world) => {
    const seen: string[] = [];
    for (const moment of MOMENTS) {
      const due = await requireTaken(world, moment);
      const rows = Object.entries(due).map(([entity, count]) => `${count.toLocaleString('en')} ${entity} rows`);
      seen.push(`by ${moment} ${rows.join(', ')}`);
    }
    return `due, and taken: ${seen.join('; ')}; each time no other row changed, what was emptied still counts, and a second run found nothing`;
  });
}

/** @returns how many rows of each entity were due. */
async function requireTaken(world: DistrictWorld, moment: string): Promise<Record<string, number>> {
  const now = new Date(`${moment}T00:00:00+08:00`);
  const taken = takenBy(now);
  const [due, kept] = [await dueOf(world, taken), await keptOf(world, taken)];
  deepEqual(await retain(world, now), due);
  deepEqual(await dueOf(world, taken), {});
  deepEqual(await keptOf(world, taken), kept);
  deepEqual(await retain(world, now), {});
  return due;
}

/**
 * Written down once more, and not taken from the declarations that retention goes by: texts go a year after the end of
 * a matter, who reported it 90 days after it, a registration a year after the activity.
 */
function takenBy(now: Date): Record<string, Taken> {
  const before = (interval: string) => sql`${now.toISOString()}::timestamptz - ${interval}::interval`;
  const ended = (interval: string) => sql`(
    select matter.id from community_services.matter
    join community_services.matter_event as event on event.matter_id = matter.id
    where matter.status in ('CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE')
    group by matter.id having coalesce(matter.closed_at, max(event.at)) <= ${before(interval)})`;
  return {
    Matter: {
      table: sql`community_services.matter`,
      columns: ['place', 'description', 'resolution'],
      isDue: sql`id in ${ended('1 year')}`,
      isEmptied: true,
    },
    MatterEvent: {
      table: sql`community_services.matter_event`,
      columns: ['note'],
      isDue: sql`matter_id in ${ended('1 year')}`,
      isEmptied: true,
    },
    MatterReporter: {
      table: sql`community_services.matter_reporter`,
      columns: ['person_id'],
      isDue: sql`matter_id in ${ended('90 days')}`,
      isEmptied: false,
    },
    Registration: {
      table: sql`community_services.registration`,
      columns: ['person_id', 'status', 'registered_at'],
      isDue: sql`activity_id in (select id from community_services.activity where ends_at <= ${before('1 year')})`,
      isEmptied: false,
    },
  };
}

/** How many rows of each entity retention takes, by its proofs. */
async function retain({ store }: DistrictWorld, now: Date): Promise<Record<string, number>> {
  const rowsOf: Record<string, number> = {};
  for (const { entity, rows } of [...(await retainEverywhere(now, () => Promise.resolve(store))).values()].flat()) {
    rowsOf[entity] = (rowsOf[entity] ?? 0) + rows;
  }
  return rowsOf;
}

/** How many rows of each entity are due and still hold what is to go; none is left out. */
async function dueOf({ one }: DistrictWorld, taken: Record<string, Taken>): Promise<Record<string, number>> {
  const due: Record<string, number> = {};
  for (const [entity, { table, columns, isDue }] of Object.entries(taken)) {
    const isThere = sql.join(
      columns.map((column) => sql`${sql.ref(column)} is not null`),
      sql` or `,
    );
    const { count = Number.NaN } = await one(sql`select count(*) from ${table} where ${isDue} and (${isThere})`);
    if (count > 0) due[entity] = count;
  }
  return due;
}

/** Digests of what retention must leave: every row that is not due, and of the emptied ones all but what goes. */
async function keptOf({ store }: DistrictWorld, taken: Record<string, Taken>): Promise<(string | undefined)[]> {
  const digest = async (rows: RawBuilder<unknown>) => {
    const found = await sql<{ digest: string }>`
      select md5(string_agg(content::text, '' order by content::text)) as digest from (${rows}) as kept`.execute(
      store.kysely(),
    );
    return found.rows[0]?.digest;
  };
  const digests: (string | undefined)[] = [];
  for (const { table, columns, isDue, isEmptied } of Object.values(taken)) {
    digests.push(await digest(sql`select to_jsonb(kept) as content from ${table} as kept where not (${isDue})`));
    if (!isEmptied) continue;
    digests.push(await digest(sql`select to_jsonb(kept) - ${columns}::text[] as content from ${table} as kept`));
  }
  return digests;
}

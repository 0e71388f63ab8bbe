import type { Database } from '@microgrid/database/database';
import { insertRows } from '@microgrid/database/bulk-insert';
import { monthsOf, lastDayOf, type Month } from '@microgrid/disclosure/months';
import type { Secret } from '@microgrid/disclosure/secret';
import { sql, type RawBuilder } from 'kysely';
import type { CountedBy } from '../figures/measures.ts';
import { areaDigits, type ClosedFacts } from './closed-facts.ts';
import { areRead, keyNameOf, type ClosedDimension } from './fact-declaration.ts';
import { columnOf, numberOf } from './fact-table.ts';

const AT_ONCE = 2000;

/** A month of a data set that is being written. */
interface Writing {
  readonly database: Database<unknown>;
  readonly facts: ClosedFacts;
  readonly secret: Secret;
  readonly month: Month;
  readonly closing: AbortSignal;
}

type Row = Readonly<Record<string, string | number | boolean | null>> & { readonly sourceId: string };

/**
 * Writes the facts of a month of which there are none yet.
 * @returns how many the data set counts; undefined when it was interrupted
 */
export async function writeFacts(writing: Writing): Promise<number | undefined> {
  const { database, facts, closing } = writing;
  const write = (rows: readonly Row[]) =>
    database.transaction((em) =>
      insertRows(
        em.getKysely<unknown>(),
        { orm: database.orm, entity: facts.stored.entity },
        rows.map((row) => factOf(writing, row)),
      ),
    );
  let after: string | null = null;
  let count = 0;
  for (;;) {
    if (closing.aborted) return undefined;
    const rows: readonly Row[] = await next(writing, after);
    if (rows.length > 0) await write(rows);
    count += rows.filter((row) => row['count'] === true).length;
    after = rows.at(-1)?.sourceId ?? null;
    if (rows.length < AT_ONCE) return count;
  }
}

function factOf({ facts, secret, month }: Writing, { unit, ...row }: Row): object {
  for (const [tree, dimension] of Object.entries(facts.dimensions)) {
    const value = row[tree];
    if (dimension.type !== 'NAMED' || value == null || areRead(dimension.values)) continue;
    if (!dimension.values.includes(String(value)))
      throw new Error(
        `${facts.name} ${row.sourceId}: ${tree} ${String(value)} is not declared, so nobody would be told of it`,
      );
  }
  return {
    ...row,
    month: numberOf(month),
    recordKey: secret.recordKey(keyNameOf(facts), String(unit ?? row.sourceId)),
  };
}

/**
 * What counts in the month by one measure or more and did not count before, whenever it happened: what is heard late counts
 * when it is heard. In the order of their ids, as many as are written at once.
 */
async function next({ database, facts, month }: Writing, after: string | null): Promise<readonly Row[]> {
  const table = sql.table(`${database.model.schema}.${facts.table}`);
  const counted: [string, CountedBy][] = [
    ['count', { when: facts.counted }],
    ...Object.entries(facts.measures).flatMap(([name, { counted: by }]): [string, CountedBy][] =>
      by ? [[name, by]] : [],
    ),
  ];
  const trees = Object.entries(facts.dimensions).map(
    ([name, dimension]) => sql`${keptOf(dimension)} as ${sql.ref(name)}`,
  );
  const earlier = counted.map(([name, { sum }]) => {
    const column = sql.ref(`f.${columnOf(name)}`);
    return sql`bool_or(${sum === undefined ? column : sql`${column} is not null`}) as ${wasCounted(name)}`;
  });
  const flags = counted.map(([name, by]) => sql`${flagOf(facts, name, by)} as ${sql.ref(name)}`);
  const isCounted = counted.map(([name, { sum }]) =>
    sum === undefined ? sql.ref(name) : sql`${sql.ref(name)} is not null`,
  );
  const { rows } = await sql<Row>`
    select * from (
      select ${facts.id} as "sourceId", ${facts.unit ?? sql`null`} as unit, ${sql.join([...trees, ...flags])}
      from (select ${lastDayOf(month)}::date as day, ${`${firstDayAfter(month)}T00:00:00+08:00`}::timestamptz as until) as closing
      cross join ${facts.from}
      cross join lateral (
        select ${sql.join(earlier)} from ${table} as f where f.source_id = ${facts.id} and f.month < ${numberOf(month)}::int
      ) as earlier
      where ${after === null ? sql`true` : sql`${facts.id} > ${after}::uuid`}
    ) as found
    where ${sql.join(isCounted, sql` or `)}
    order by "sourceId" limit ${AT_ONCE}`.execute(database.internalReader());
  return rows;
}

/** No more of an area than is told. */
function keptOf(dimension: ClosedDimension): RawBuilder<unknown> {
  if (dimension.type === 'NAMED') return dimension.sql;
  return sql`left(${dimension.sql}, ${sql.lit(areaDigits(dimension.finest))})`;
}

/** Whether a row counts; of a sum, what it adds. */
function flagOf(facts: ClosedFacts, name: string, by: CountedBy): RawBuilder<unknown> {
  const { sum, judgedWith } = by;
  const other = judgedWith === undefined ? undefined : facts.measures[judgedWith]?.counted;
  const isNow =
    judgedWith === undefined || other === undefined
      ? countsNow(facts, name, by)
      : sql`(${countsNow(facts, name, by)} and ${countsNow(facts, judgedWith, other)})`;
  return sum === undefined ? isNow : sql`case when ${isNow} then ${sum.value} end`;
}

function countsNow({ isStock }: ClosedFacts, name: string, { when }: CountedBy): RawBuilder<unknown> {
  if (isStock === true) return sql`coalesce(${when}, false)`;
  return sql`(coalesce(${when} < closing.until, false) and ${wasCounted(name)} is not true)`;
}

/** Whether a row counted in an earlier month; named unlike any column of the row. */
function wasCounted(name: string): RawBuilder<unknown> {
  return sql.ref(`was_${columnOf(name)}`);
}

function firstDayAfter(month: Month): string {
  return `${monthsOf(month).until}-01`;
}

import type { Aggregate, CellRow, Plan, Scan, ScanColumn } from '@microgrid/disclosure/plan';
import { monthsOf, type Month } from '@microgrid/disclosure/months';
import type { Tally } from '@microgrid/disclosure/tally';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { equalsAny } from '../lists/equals-any.ts';
import { inAnySubtree } from '../lists/subtree.ts';
import { areaDigits, nodeOf as nodeNamed, valueOf, type ClosedFacts } from './closed-facts.ts';
import { areRead } from './fact-declaration.ts';
import { numberOf } from './fact-table.ts';

/** Where the facts are, and up to when they are told. */
export interface Told {
  readonly facts: ClosedFacts;
  readonly schema: string;
  readonly lastClosed: Month;
}

/** What each scan of a plan finds: one statement for each. */
export function tally(reader: Kysely<unknown>, told: Told, plan: Plan): Promise<CellRow[][]> {
  return Promise.all(plan.scans.map((scan) => tallyOne(reader, told, { plan, scan })));
}

type Found = Readonly<Record<string, string | number | null>>;

async function tallyOne(reader: Kysely<unknown>, told: Told, { plan, scan }: { plan: Plan; scan: Scan }) {
  const statement = told.facts.unit === undefined ? ofRecords(told, plan, scan) : ofUnits(told, plan, scan);
  const { rows } = await statement.execute(reader);
  return rows.map((row): CellRow => ({
    nodes: scan.columns.map((column, index) => nodeFrom(told.facts, column, row[node(index)])),
    tallies: Object.fromEntries(
      plan.aggregates.map(({ measure, sum }, index) => [measure, tallyOf(row, index, sum !== null)]),
    ),
  }));
}

const node = (index: number) => `node${index}`;

function tallyOf(row: Found, index: number, isSum: boolean): Tally {
  const number = (name: string) => Number(row[`${name}${index}`] ?? 0);
  const n = number('n');
  const units = row[`units${index}`] === undefined ? n : number('units');
  const counted = { n, units, keySum: BigInt(row[`keys${index}`] ?? 0) };
  return isSum ? { ...counted, sum: number('sum'), largest: number('largest') } : counted;
}

/** Each fact is of another unit. */
function ofRecords(told: Told, { aggregates }: Plan, scan: Scan): RawBuilder<Found> {
  const measured = aggregates.flatMap((aggregate, index) => {
    const { value, only } = partsOf(told, aggregate);
    const name = (word: string) => sql.ref(`${word}${index}`);
    return [
      sql`count(*) filter (where ${only}) as ${name('n')}`,
      sql`sum(record_key) filter (where ${only}) as ${name('keys')}`,
      ...(value === undefined
        ? []
        : [
            sql`sum(${value}) filter (where ${only}) as ${name('sum')}`,
            sql`max(${value}) filter (where ${only}) as ${name('largest')}`,
          ]),
    ];
  });
  // Not begun with `select`, so that it is never prepared: a plan for any months reads a year in twice the time.
  return sql<Found>`
    select ${sql.join([...nodesOf(told, scan), ...measured])} from ${factsOf(told, scan)} ${groupedBy(scan)}`;
}

/** Several facts may be of one unit: they are added up by unit first. */
function ofUnits(told: Told, { aggregates }: Plan, scan: Scan): RawBuilder<Found> {
  const name = (word: string, index: number) => sql.ref(`${word}${index}`);
  const inner = aggregates.flatMap((aggregate, index) => {
    const { value, only } = partsOf(told, aggregate);
    return [
      sql`count(*) filter (where ${only}) as ${name('n', index)}`,
      ...(value === undefined ? [] : [sql`sum(${value}) filter (where ${only}) as ${name('sum', index)}`]),
    ];
  });
  const outer = aggregates.flatMap(({ of, sum }, index) => {
    const n = name('n', index);
    const units = sql`count(*) filter (where ${n} > 0)`;
    return [
      sql`${of === 'UNITS' ? units : sql`sum(${n})`} as ${n}`,
      sql`${units} as ${name('units', index)}`,
      sql`${of === 'UNITS' ? sql`sum(record_key) filter (where ${n} > 0)` : sql`sum(record_key * ${n})`} as ${name('keys', index)}`,
      ...(sum === null
        ? []
        : [
            sql`sum(${name('sum', index)}) as ${name('sum', index)}`,
            sql`max(${name('sum', index)}) as ${name('largest', index)}`,
          ]),
    ];
  });
  const nodes = readOf(scan).map(([, index]) => sql.ref(node(index)));
  const units = sql.join([...nodesOf(told, scan), sql`record_key`, ...inner]);
  const keys = sql.join([...nodes, sql`record_key`]);
  return sql<Found>`
    select ${sql.join([...nodes, ...outer])}
    from (select ${units} from ${factsOf(told, scan)} group by ${keys}) as units ${groupedBy(scan)}`;
}

function nodesOf(told: Told, scan: Scan): RawBuilder<unknown>[] {
  return readOf(scan).map(([column, index]) => sql`${nodeOf(told.facts, column)} as ${sql.ref(node(index))}`);
}

function groupedBy(scan: Scan): RawBuilder<unknown> {
  const names = readOf(scan).map(([, index]) => sql.ref(node(index)));
  return names.length === 0 ? sql`` : sql`group by ${sql.join(names)}`;
}

/** The columns that need to be read, and where they stand. */
function readOf({ columns }: Scan): [ScanColumn, number][] {
  return columns.flatMap((column, index): [ScanColumn, number][] =>
    column.holdsAll === undefined ? [[column, index]] : [],
  );
}

function factsOf({ facts, schema, lastClosed }: Told, { columns }: Scan): RawBuilder<unknown> {
  const filters = columns.flatMap((column) => filterOf(facts, column) ?? []);
  const isOfClosed = columns.some(
    ({ dimension, nodes }) => facts.dimensions[dimension] === undefined && nodes !== null,
  );
  const closed = isOfClosed ? [] : [sql`month <= ${numberOf(lastClosed)}::int`];
  const conditions = sql.join([...closed, ...filters, sql`true`], sql` and `);
  return sql`${sql.table(`${schema}.${facts.table}`)} where ${conditions}`;
}

/** Which facts a measure counts, and what it adds up of them. */
function partsOf(
  { facts }: Told,
  { flag, sum, in: nodes }: Aggregate,
): { value?: RawBuilder<unknown>; only: RawBuilder<unknown> } {
  const conditions = nodes.flatMap(({ node: only, ...at }) => filterOf(facts, { ...at, nodes: [only] }) ?? []);
  const flagged = flag === null ? [] : [sql.ref(flag)];
  if (sum === null) return { only: sql.join([...conditions, ...flagged, sql`true`], sql` and `) };
  const column = sql.ref(sum.column);
  return {
    value: sum.cap === null ? column : sql`least(${column}, ${sum.cap}::int)`,
    only: sql.join([...conditions, ...flagged, sql`${column} is not null`], sql` and `),
  };
}

/** What tells the node of a level that holds a fact: as few bytes as can be, for it is made of every fact. */
function nodeOf(facts: ClosedFacts, { dimension, column, level }: ScanColumn): RawBuilder<unknown> {
  const value = sql.ref(column);
  const declared = facts.dimensions[dimension];
  if (declared === undefined) return timeNode(value, level);
  if (declared.type === 'AREA') {
    const digits = sql.lit(areaDigits(level));
    return level === declared.finest ? value : sql`left(${value}, ${digits})`;
  }
  return level === declared.levels.at(-1) || declared.aboveSql === undefined ? value : declared.aboveSql(value);
}

function timeNode(month: RawBuilder<unknown>, level: string): RawBuilder<unknown> {
  if (level === 'MONTH') return month;
  return level === 'YEAR' ? sql`${month} / 100` : sql`${month} / 100 * 10 + (${month} % 100 + 2) / 3`;
}

/** The node that it tells; null for a grid above the level. */
function nodeFrom(
  facts: ClosedFacts,
  { dimension, level, holdsAll }: ScanColumn,
  found: string | number | null | undefined,
): string | null {
  if (holdsAll !== undefined) return holdsAll;
  if (found == null) return null;
  const text = String(found);
  const declared = facts.dimensions[dimension];
  if (declared === undefined) {
    const [year, part] = [text.slice(0, 4), text.slice(4)];
    return level === 'YEAR' ? year : level === 'MONTH' ? `${year}-${part}` : `${year}-Q${part}`;
  }
  if (declared.type === 'AREA') return text.length < areaDigits(level) ? null : text;
  return nodeNamed(declared.levels, level, text);
}

/** Only facts in the nodes of a column; nothing where it takes all of them. */
function filterOf(
  facts: ClosedFacts,
  { dimension, column, level, nodes }: ScanColumn,
): RawBuilder<unknown> | undefined {
  if (nodes === null) return undefined;
  const value = sql.ref(column);
  const declared = facts.dimensions[dimension];
  if (declared === undefined) return inMonths(value, nodes);
  if (declared.type === 'AREA') {
    return nodes.length <= MOST_RANGES
      ? inAnySubtree(nodes, column)
      : sql`left(${value}, ${sql.lit(areaDigits(level))}) = ${equalsAny(nodes)}`;
  }
  const { above, levels, values } = declared;
  if (above === undefined || areRead(values) || level === levels.at(-1)) return sql`${value} = ${equalsAny(nodes)}`;
  const picked = new Set(nodes.map(valueOf));
  return sql`${value} = ${equalsAny(values.filter((own) => picked.has(above(own))))}`;
}

/** Each is a range of the column's index; for more, the whole table is as good. */
const MOST_RANGES = 8;

/** Spans of months that follow each other are one. */
function inMonths(month: RawBuilder<unknown>, times: readonly string[]): RawBuilder<unknown> {
  const spans: { from: Month; until: Month }[] = [];
  for (const { from, until } of times.map(monthsOf).toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last !== undefined && last.until === from) last.until = until;
    else spans.push({ from, until });
  }
  const ranges = spans.map(
    ({ from, until }) => sql`(${month} >= ${numberOf(from)}::int and ${month} < ${numberOf(until)}::int)`,
  );
  return sql`(${sql.join(ranges, sql` or `)})`;
}

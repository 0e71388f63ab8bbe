import { sql, type RawBuilder } from 'kysely';
import { Int } from 'type-graphql';

/** What may be counted in a list and by what: nothing else can be asked. */
export interface Measures {
  /** By their name in `by`. */
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** By their field, besides `count`, which every list has. */
  readonly measures?: Readonly<Record<string, Measure>>;
  /**
   * Set for a list of guarded rows, whose figures are withheld from whoever may not read every row of the question: what those need
   * who may not.
   */
  readonly withheld?: string;
}

export interface Measure {
  /** In English, with the Chinese term in full-width brackets. */
  readonly description: string;
  /** What is said in `definitions`, where that is more than the description without the term. */
  readonly text?: string;
  /** What it counts, in Chinese. */
  readonly textZh: string;
  /** For what is counted to be divided: what stands above the line, and what below. */
  readonly rate?: { readonly numerator: string; readonly denominator: string };
  /** An aggregate that is never null; `CLOSED_MONTHS`: never told of rows as they are, to nobody, but of closed months alone. */
  readonly sql: RawBuilder<number> | 'CLOSED_MONTHS';
  /** Set where it says how people came out: groups are neither ordered nor chosen by it. */
  readonly isResult?: true;
  /** Of guarded rows: how it counts the facts of closed months, of which everybody is told. */
  readonly counted?: CountedBy;
}

/** How a measure counts facts. */
export interface CountedBy {
  /** When it counts a row: `Counted` of closed months. */
  readonly when: RawBuilder<unknown>;
  /** Another measure of the list: judged when that one counts, and never again. */
  readonly judgedWith?: string;
  /** Rows by default; UNITS counts whom they are about, each once. */
  readonly of?: 'FACTS' | 'UNITS';
  /**
   * Set where it adds up a whole number of each row, cut at the cap, of which multiples of 5 are told. The purpose is from
   * 1, another for each sum of a list, for ever: what its roundings are drawn by.
   */
  readonly sum?: { readonly value: RawBuilder<unknown>; readonly cap: number; readonly purpose: number };
}

export interface Dimension {
  readonly description: string;
  readonly sql: RawBuilder<unknown>;
  /** Where it stands in the key of a group. */
  readonly key: KeyField;
  /** Set where it says how people came out: groups by it stand in the order of their key, and none is left out. */
  readonly isResult?: true;
  /** Set where several dimensions are levels of the same thing, of which one can be asked for: 1 is the coarsest. */
  readonly level?: { readonly of: string; readonly depth: number };
}

interface KeyField {
  readonly name: string;
  readonly type: () => object;
  readonly description: string;
  /** For an entity: what stands for each of these values, in their order. Read once for a whole answer. */
  entities?(values: string[], context: object): unknown;
}

/** By a column that holds one of few values. */
export function byColumn(column: string, type: () => object, description: string): Dimension {
  return { description, sql: sql.ref(column), key: { name: column, type, description } };
}

/** The types in the keys of groups by area; how they are read where the subgraph owns them, else the federation does. */
export interface AreaTypes {
  readonly grid: () => object;
  readonly adminUnit: () => object;
  readonly grids?: KeyField['entities'];
  readonly adminUnits?: KeyField['entities'];
}

const references = (codes: string[]) => codes.map((code) => ({ code }));

/** By street, community, general grid or micro-grid: the first 9, 12, 15 or 18 digits of a column or an expression. */
export function byGrid(column: string | RawBuilder<string>, { grid, adminUnit, grids, adminUnits }: AreaTypes) {
  const code = typeof column === 'string' ? sql.ref<string>(column) : column;
  const inUnit = {
    name: 'adminUnit',
    type: adminUnit,
    description: 'The street or town（街道、镇）',
    entities: adminUnits ?? references,
  };
  const inGrid = {
    name: 'grid',
    type: grid,
    description: 'The grid（网格）, of the level that was asked for',
    entities: grids ?? references,
  };
  const level = (depth: number, digits: number, parts: Pick<Dimension, 'description' | 'key'>): Dimension => ({
    ...parts,
    sql: sql`case when length(${code}) >= ${sql.lit(digits)} then left(${code}, ${sql.lit(digits)}) end`,
    level: { of: 'area', depth },
  });
  const gridLevel = (depth: number, digits: number, name: string) =>
    level(depth, digits, { description: `${name}; null for what belongs to a grid above.`, key: inGrid });
  return {
    STREET: level(1, 9, { description: 'Street or town（街道、镇）', key: inUnit }),
    COMMUNITY: gridLevel(2, 12, 'Total grid（社区总网格）'),
    GENERAL_GRID: gridLevel(3, 15, 'General or exclusive grid（一般网格、专属网格）'),
    MICRO_GRID: gridLevel(4, 18, 'Micro-grid（微网格）'),
  };
}

/**
 * By month, quarter or year in Asia/Shanghai.
 * @param column of instants; `what` happened then, such as "was reported（上报）".
 */
export function byInstant(column: string, what: string) {
  return byTime(sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')`, what);
}

/** The same by a column of calendar dates. */
export function byDate(column: string, what: string) {
  return byTime(sql.ref(column), what);
}

function byTime(time: RawBuilder<unknown>, what: string) {
  const bucket = (name: string, { zh, written, sql: value, depth, type = () => String }: Bucket): Dimension => {
    const moment = what.replace('）', `${zh}）`);
    const description = `The ${name} in Asia/Shanghai in which it ${moment}, such as ${written}`;
    return { description, sql: value, key: { name, type, description }, level: { of: 'time', depth } };
  };
  const month = sql`to_char(${time}, 'YYYY-MM')`;
  const quarter = sql`to_char(${time}, 'YYYY-"Q"Q')`;
  const year = sql`extract(year from ${time})::int`;
  return {
    MONTH: bucket('month', { zh: '月份', written: '2026-03', sql: month, depth: 3 }),
    QUARTER: bucket('quarter', { zh: '季度', written: '2026-Q1', sql: quarter, depth: 2 }),
    YEAR: bucket('year', { zh: '年份', written: '2026', sql: year, depth: 1, type: () => Int }),
  };
}

interface Bucket {
  readonly zh: string;
  readonly written: string;
  readonly sql: RawBuilder<unknown>;
  readonly depth: number;
  readonly type?: () => object;
}

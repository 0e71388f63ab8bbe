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
  readonly description: string;
  /** An aggregate that is never null. */
  readonly sql: RawBuilder<number>;
}

export interface Dimension {
  readonly description: string;
  readonly sql: RawBuilder<unknown>;
  /** Where it stands in the key of a group; dimensions with one place are levels of the same thing. */
  readonly key: KeyField;
}

interface KeyField {
  readonly name: string;
  readonly type: () => object;
  readonly description: string;
  /** For an entity: what stands for each of these values, in their order. FiguresRequest once for a whole answer. */
  readonly entities?: (values: string[], context: never) => unknown;
}

/** By a column that holds one of few values. */
export function byColumn(column: string, type: () => object, description: string): Dimension {
  return { description, sql: sql.ref(column), key: { name: column, type, description } };
}

/**
 * By community, general grid or micro-grid: the first 12, 15 or 18 digits of `column`.
 * @param entities where the subgraph owns grids: how they are read; elsewhere the federation fills them in.
 */
export function byGrid(
  column: string,
  type: () => object,
  entities: KeyField['entities'] = (codes) => codes.map((code) => ({ code })),
) {
  const key = { name: 'grid', type, description: 'The grid（网格）, of the level that was asked for', entities };
  const level = (digits: number, description: string): Dimension => ({
    description: `${description}; null for what belongs to a grid above.`,
    sql: sql`case when length(${sql.ref(column)}) >= ${sql.lit(digits)} then left(${sql.ref(column)}, ${sql.lit(digits)}) end`,
    key,
  });
  return {
    COMMUNITY: level(12, 'Total grid（社区总网格）'),
    GENERAL_GRID: level(15, 'General or exclusive grid（一般网格、专属网格）'),
    MICRO_GRID: level(18, 'Micro-grid（微网格）'),
  };
}

/**
 * By month, quarter or year in Asia/Shanghai.
 * @param column of instants; `what` happened then, such as "reported（上报）".
 */
export function byInstant(column: string, what: string) {
  return byTime(sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')`, what);
}

/** The same by a column of calendar dates. */
export function byDate(column: string, what: string) {
  return byTime(sql.ref(column), what);
}

function byTime(time: RawBuilder<unknown>, what: string) {
  const bucket = (name: string, { written, sql: value, type = () => String }: Bucket): Dimension => {
    const description = `The ${name} in Asia/Shanghai in which it ${what}, such as ${written}`;
    return { description, sql: value, key: { name, type, description } };
  };
  return {
    MONTH: bucket('month', { written: '2026-03', sql: sql`to_char(${time}, 'YYYY-MM')` }),
    QUARTER: bucket('quarter', { written: '2026-Q1', sql: sql`to_char(${time}, 'YYYY-"Q"Q')` }),
    YEAR: bucket('year', { written: '2026', sql: sql`extract(year from ${time})::int`, type: () => Int }),
  };
}

interface Bucket {
  readonly written: string;
  readonly sql: RawBuilder<unknown>;
  readonly type?: () => object;
}

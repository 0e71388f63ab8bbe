import type { GraphQLResolveInfo } from 'graphql';
import { sql, type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { Directive, Field, ObjectType } from 'type-graphql';
import { bindingOf, decodeCursor, encodeCursor, type Position } from './cursor.ts';
import type { Order, PageArguments } from './list-arguments.ts';
import { selectedFields } from '../resolver/selection.ts';

/** Which page of which list. */
export interface PageRequest {
  readonly page: PageArguments;
  readonly order: Order;
  /** Everything that filters the list; a cursor is good only for the same. */
  readonly filter?: unknown;
  /** Says that the list is a small part of its table, such as one subtree; those of parents always are. */
  readonly isNarrow?: boolean;
  /**
   * To whom figures of a guarded list are told: to everybody, or where the caller may read every row of it (of the list
   * of the parent `key`, of the one list that has no parent when it is ''). Nobody when left out.
   */
  readonly figures?: 'PUBLIC' | ((key: string) => boolean);
  /** What the parent is, whose figures of closed months are those of an area; a list of another parent has none. */
  readonly parentIs?: 'AREA';
  readonly info: GraphQLResolveInfo;
}

/** Something else to ask of the list that a page is of. */
export type Projection<Answer> = <DB, TB extends keyof DB, Row>(
  list: SelectQueryBuilder<DB, TB, Row>,
) => SelectQueryBuilder<DB, TB, Answer>;

/** The whole list that a page is of, or those of all parents of a level. */
export interface ListQuery {
  /** What `shape` asks of the lists of `keys`, in one statement. */
  ask<Answer extends object>(shape: Projection<Answer>, keys: readonly string[]): Promise<Map<string, Answer[]>>;
  /** Whether the lists of `keys` together hold more than `count` rows; no more of them are looked at than that. */
  holdsMoreThan(count: number, keys: readonly string[]): Promise<boolean>;
  readonly figures: PageRequest['figures'];
  readonly filter: unknown;
  readonly parentIs: PageRequest['parentIs'] | 'NONE' | 'OTHER';
}

/** Which list a page is of. */
export interface ListPage {
  readonly whole: ListQuery;
  /** Of the parent; '' for a list without. */
  readonly key: string;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before; false on a first page, lists are read forwards.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first on this page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last on this page; null on an empty page.' })
  endCursor!: string | null;
}

/** A page of a connection; edges and cursors are made only when asked for. */
export class Page<Row extends object> implements ListPage {
  readonly nodes: Row[];
  readonly whole: ListQuery;
  readonly key: string;
  readonly totalCount: number;
  readonly #hasNextPage: boolean;
  readonly #hasPreviousPage: boolean;
  readonly #cursorOf: (row: Row) => string;

  constructor(found: ListPage & { rows: Row[]; totalCount: number }, request: PageRequest) {
    const { page: asked, order } = request;
    const binding = binds(request);
    this.whole = found.whole;
    this.key = found.key;
    this.nodes = found.rows.slice(0, asked.first);
    this.totalCount = found.totalCount;
    this.#hasNextPage = found.rows.length > asked.first;
    this.#hasPreviousPage = asked.after != null;
    this.#cursorOf = (row) => encodeCursor(positionOf(row, order), binding);
  }

  get edges(): { cursor: string; node: Row }[] {
    return this.nodes.map((node) => ({ cursor: this.#cursorOf(node), node }));
  }

  get pageInfo(): PageInfo {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      hasNextPage: this.#hasNextPage,
      hasPreviousPage: this.#hasPreviousPage,
      startCursor: first === undefined ? null : this.#cursorOf(first),
      endCursor: last === undefined ? null : this.#cursorOf(last),
    };
  }
}

/**
 * One page of `query`: one statement, and one more for `totalCount` when it is asked for.
 * @throws Invalid (BAD_USER_INPUT) on a cursor of another list.
 */
export async function page<DB, TB extends keyof DB, Row extends object>(
  query: SelectQueryBuilder<DB, TB, Row>,
  request: PageRequest,
) {
  const asked = selectedFields(request.info);
  const whole: ListQuery = {
    ask: async (shape) => new Map([[ROOT, await shape(query).execute()]]),
    holdsMoreThan: async (count) => (await justRows(query).offset(count).limit(1).execute()).length > 0,
    figures: request.figures,
    filter: request.filter,
    parentIs: 'NONE',
  };
  const [rows, counts] = await Promise.all([
    wantsRows(asked) ? cut(query, request).execute() : [],
    asked.has('totalCount') ? whole.ask(counting, [ROOT]) : undefined,
  ]);
  return new Page({ rows, totalCount: totalOf(counts, ROOT), whole, key: ROOT }, request);
}

/** The key of a list without a parent. */
const ROOT = '';

/** The lists of many parents. */
export interface ListsOfParents<DB, TB extends keyof DB, Row> {
  readonly keys: readonly string[];
  /** The list of one parent, whose key it is handed as an expression. */
  readonly list: (key: RawBuilder<string>) => SelectQueryBuilder<DB, TB, Row>;
}

/**
 * One page for each of `keys`: one statement for all, and one more for all `totalCount`s.
 * @returns in the order of `keys`.
 */
export async function pages<DB, TB extends keyof DB, Row extends object>(
  db: Kysely<DB>,
  { keys, list }: ListsOfParents<DB, TB, Row>,
  request: PageRequest,
): Promise<Page<Found<Row>>[]> {
  const asked = selectedFields(request.info);
  const query = list(sql.ref<string>('parent.parentKey'));
  const whole: ListQuery = {
    ask: async (shape, some) => Map.groupBy(await lateral(db, some, shape(query)), (row) => row.parentKey),
    holdsMoreThan: async (count, some) =>
      (await lateral(db, some, justRows(query), sql`offset ${count} limit 1`)).length > 0,
    figures: request.figures,
    filter: request.filter,
    parentIs: request.parentIs ?? 'OTHER',
  };
  const [rows, counts] = await Promise.all([
    wantsRows(asked) ? lateral(db, keys, cut(query, { ...request, isNarrow: true })) : none<Found<Row>>(),
    asked.has('totalCount') ? whole.ask(counting, keys) : undefined,
  ]);
  const rowsOf = Map.groupBy(rows, (row) => row.parentKey);
  return keys.map(
    (key) => new Page({ rows: rowsOf.get(key) ?? [], totalCount: totalOf(counts, key), whole, key }, request),
  );
}

/** The first row of the list of each of `keys`, where there is one: one statement for all. */
export function firsts<DB, TB extends keyof DB, Row extends object>(
  db: Kysely<DB>,
  { keys, list }: ListsOfParents<DB, TB, Row>,
  order: Order,
): Promise<Found<Row>[]> {
  const query = list(sql.ref<string>('parent.parentKey'));
  return lateral(db, keys, sorted(query, { order, isNarrow: true }).limit(1));
}

/** A row and whose it is. */
type Found<Row> = Row & { readonly parentKey: string };

/** The rows of `query`, which refers to `parent.parentKey`, for each of `keys`. */
export async function lateral<DB, TB extends keyof DB, Row extends object>(
  db: Kysely<DB>,
  keys: readonly string[],
  query: SelectQueryBuilder<DB, TB, Row>,
  limit = sql``,
): Promise<Found<Row>[]> {
  const { rows } = await sql<Found<Row>>`
    select parent.parent_key, found.* from unnest(${[...new Set(keys)]}::text[]) as parent(parent_key)
    cross join lateral (${query}) as found ${limit}`.execute(db);
  return rows;
}

function cut<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  request: PageRequest,
): SelectQueryBuilder<DB, TB, Row> {
  const { page: asked, order } = request;
  const from = asked.after == null ? undefined : decodeCursor(asked.after, binds(request));
  const ordered = sorted(query, request);
  return (from === undefined ? ordered : ordered.where(beyond(order, from))).limit(asked.first + 1);
}

/**
 * A narrow list is sorted after it is found. The planner does not see how narrow it is, and would rather walk the whole
 * table in the order of an index until enough rows of it have come by; no index has the order of a subquery.
 */
function sorted<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { order, isNarrow = false }: Pick<PageRequest, 'order' | 'isNarrow'>,
): SelectQueryBuilder<DB, TB, Row> {
  const by = (part: Order[number]) => (isNarrow ? sql`(select ${valueOf(part)})` : valueOf(part));
  return order.reduce((so, part) => so.orderBy(by(part), part.direction), query);
}

/** Whether a row comes after `position`: a row comparison, which an index serves, unless directions are mixed. */
function beyond(order: Order, position: Position): RawBuilder<SqlBool> {
  const [first] = order;
  if (order.every(({ direction }) => direction === first?.direction)) {
    const columns = sql.join(order.map(valueOf));
    return sql`(${columns}) ${sql.raw(first?.direction === 'desc' ? '<' : '>')} (${sql.join([...position])})`;
  }
  const alternatives = order.map((part, index) => {
    const { direction } = part;
    const equal = order.slice(0, index).map((before, at) => sql`${valueOf(before)} = ${position[at]}`);
    const past = sql`${valueOf(part)} ${sql.raw(direction === 'desc' ? '<' : '>')} ${position[index]}`;
    return sql`(${sql.join([...equal, past], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

const justRows: Projection<{ one: number }> = (list) =>
  list
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .$castTo<{ one: number }>();

function valueOf({ column, sql: expression }: Order[number]): RawBuilder<unknown> {
  return expression ?? sql.ref(column);
}

const counting: Projection<{ count: number }> = (list) =>
  list
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .$castTo<{ count: number }>();

function totalOf(counts: ReadonlyMap<string, readonly { count: number }[]> | undefined, key: string): number {
  return counts?.get(key)?.[0]?.count ?? 0;
}

function positionOf(row: object, order: Order): Position {
  const values = new Map<string, unknown>(Object.entries(row));
  return order.map(({ column }) => {
    const value = values.get(column);
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new Error(`a list ordered by ${column} must select it, and it must not be null`);
  });
}

function binds({ info, filter, order }: PageRequest): string {
  return bindingOf(`${info.parentType.name}.${info.fieldName}`, filter, order);
}

function none<T>(): T[] {
  return [];
}

function wantsRows(asked: ReadonlySet<string>): boolean {
  return asked.has('nodes') || asked.has('edges') || asked.has('pageInfo');
}

import { isAnalyst, type Actor } from '@microgrid/access/actor';
import { BELOW } from '@microgrid/disclosure/figure';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ClosedFacts } from '../closed-months/closed-facts.ts';
import type { ClosedMonths } from '../closed-months/closed-months.ts';
import { disclosed, type DisclosedRow } from './disclosed.ts';
import { Forbidden, Invalid, TooManyGroups, TooManyRows } from '../resolver/errors.ts';
import { exact, type Figure } from './figure.ts';
import { LIMITS, measureOrders, type FigureParts, type GroupQuestion } from './figure-types.ts';
import type { Dimension, Measure, Measures } from './measures.ts';
import type { ListPage, Projection, ListQuery } from '../lists/page.ts';
import { selectedFields } from '../resolver/selection.ts';
import { shanghaiDate } from '../resolver/shanghai-date.ts';

/** The lists whose figures are asked for, one page each, and by whom. */
export interface FiguresRequest {
  readonly pages: readonly ListPage[];
  readonly parts: FigureParts & Pick<Measures, 'withheld'> & { readonly closed?: ClosedFacts };
  readonly context: Acting;
  readonly info: GraphQLResolveInfo;
}

/** Who asks, and how many rows may be counted at once; as many as there are, where a statement can be ended. */
export interface Acting {
  readonly actor: Actor;
  readonly mostCounted?: number | undefined;
  /** What everybody is told of guarded rows. */
  readonly closedMonths: ClosedMonths;
}

type Row = Readonly<Record<string, unknown>>;

/** The asked figures of each list: one statement for all of them, none when only the type's name is asked for. */
export function aggregatesOf(asked: FiguresRequest) {
  const measures = liveMeasures(asked);
  const one = { by: [], orderBy: 'KEY', first: LIMITS.groups };
  const told = ([only]: readonly DisclosedRow[]) => ({ ...only?.figures, asOf: only?.asOf });
  return answerEach(asked, { question: one, told }, async (whole, keys) => {
    const [rows, beside] = await Promise.all([
      measures.length === 0 ? new Map<string, Row[]>() : whole.ask(selecting(measures), keys),
      closedBeside(asked, one, { whole, keys }),
    ]);
    const asOf = shanghaiDate();
    return (key) => ({ ...figuresOf(rows.get(key)?.[0] ?? {}, measures), ...beside(key, []), asOf });
  });
}

/**
 * The groups of each list: one statement for all of them, and one for each kind of entity in their keys that is asked
 * for and this subgraph owns. In the order of the key, TooManyGroups for a list that has more than were asked for.
 * @throws Invalid (BAD_USER_INPUT) on two levels of the same thing, and on an order of results.
 */
export function groupsOf(asked: FiguresRequest, question: GroupQuestion) {
  const { parts, context } = asked;
  const dimensions = dimensionsOf(question.by, parts);
  requireOneLevel(dimensions, question);
  requireNoRanking(question, parts);
  const measures = liveMeasures(asked);
  const shape = grouping(dimensions, measures, { question, parts });
  return answerEach(asked, { question, told: toldGroups(dimensions, question, context) }, async (whole, keys) => {
    const [rows, beside] = await Promise.all([whole.ask(shape, keys), closedBeside(asked, question, { whole, keys })]);
    const refusals = await refuseToCut(rows, { whole, question, parts });
    const told = [...rows].flatMap(([key, found]) => (refusals.has(key) ? [] : found));
    const groups = keyed(told, dimensions, context);
    const asOf = shanghaiDate();
    return (key) =>
      refusals.get(key) ??
      (rows.get(key) ?? []).map((row) => {
        const nodes = question.by.map((_level, index) => row[keyColumn(index)]);
        return { key: groups.get(row), ...figuresOf(row, measures), ...beside(key, nodes), asOf };
      });
  });
}

interface Grouping {
  readonly question: GroupQuestion;
  readonly parts: FigureParts;
}

/** The refusal of each list that has more groups than were asked for, unless the first by a measure were. */
async function refuseToCut(
  rows: ReadonlyMap<string, readonly Row[]>,
  { whole, question, parts }: Grouping & { whole: ListQuery },
): Promise<Map<string, TooManyGroups>> {
  const counts = [...rows].map(([key, [row]]) => [key, Number(row?.[GROUP_COUNT] ?? 0)] as const);
  const cut = counts.filter(([, count]) => count > question.first);
  if (cut.length === 0) return new Map();
  const coarser = coarserThan(question.by, parts);
  const sizes = await whole.ask(
    sizing(coarser, parts),
    cut.map(([key]) => key),
  );
  return new Map(
    cut.map(([key, count]) => {
      const fitting = coarser
        .map((by, index) => ({ by, count: Number(sizes.get(key)?.[0]?.[sizeColumn(index)]) }))
        .filter((other) => other.count < count && other.count <= LIMITS.groups);
      return [key, new TooManyGroups({ count, largestFirst: LIMITS.groups, coarser: fitting })];
    }),
  );
}

/** The same question with one of its dimensions on a coarser level, for each there is. */
function coarserThan(by: readonly string[], { dimensions }: FigureParts): string[][] {
  return by.flatMap((name, index) => {
    const own = dimensions[name]?.level;
    const levels = Object.entries(dimensions).filter(
      ([, { level }]) => own !== undefined && level?.of === own.of && level.depth < own.depth,
    );
    return levels.map(([level]) => by.with(index, level));
  });
}

/** How many groups each of `questions` has at most: whatever `having` says, in one statement for all. */
function sizing(questions: readonly (readonly string[])[], parts: FigureParts): Projection<Row> {
  const sizes = questions.map((by, index) => {
    const key = sql.join(dimensionsOf(by, parts).map((dimension) => dimension.sql));
    return sql`count(distinct row(${key}))`.as(sizeColumn(index));
  });
  return (list) =>
    list
      .clearSelect()
      .select([sql`count(*)`.as('all'), ...sizes])
      .$castTo<Row>();
}

const GROUP_COUNT = 'groupCount';
const sizeColumn = (index: number) => `size${index}`;

function dimensionsOf(by: readonly string[], { dimensions }: FigureParts): Dimension[] {
  return by.flatMap((name) => dimensions[name] ?? []);
}

type Named<T> = readonly [name: string, value: T];

function askedMeasures({ parts, info }: Pick<FiguresRequest, 'parts' | 'info'>): Named<Measure>[] {
  const fields = selectedFields(info);
  return Object.entries(parts.measures).filter(([name]) => fields.has(name));
}

/** Those that are told of rows as they are. */
function liveMeasures(asked: Pick<FiguresRequest, 'parts' | 'info'>): Named<RawBuilder<number>>[] {
  return askedMeasures(asked).flatMap(([name, { sql: live }]): Named<RawBuilder<number>>[] =>
    live === 'CLOSED_MONTHS' ? [] : [[name, live]],
  );
}

function figuresOf(row: Row, measures: readonly Named<unknown>[]): Record<string, Figure> {
  return Object.fromEntries(measures.map(([name]) => [name, exact(Number(row[name]))]));
}

/** Of how people came out no places are ranked, whichever figure it would be by. */
function requireNoRanking({ by, having, orderBy }: GroupQuestion, { dimensions }: FigureParts): void {
  const result = by.find((name) => dimensions[name]?.isResult === true);
  if (result === undefined) return;
  const message = `leave it out: groups by ${result} stand in the order of their key, all of them`;
  const fields = [...(orderBy === 'KEY' ? [] : ['orderBy']), ...(having == null ? [] : ['having'])];
  if (fields.length > 0) throw new Invalid(fields.map((field) => ({ field, message })));
}

function requireOneLevel(dimensions: readonly Dimension[], { by }: GroupQuestion): void {
  const things = dimensions.map(({ level, key }) => level?.of ?? key);
  if (new Set(things).size === dimensions.length) return;
  throw new Invalid([{ field: 'by', message: `of ${by.join(', ')}, two are levels of the same thing: ask for one` }]);
}

function selecting(measures: readonly Named<RawBuilder<number>>[]): Projection<Row> {
  return (list) =>
    list
      .clearSelect()
      .select(measures.map(([name, live]) => live.as(name)))
      .$castTo<Row>();
}

function grouping(
  dimensions: readonly Dimension[],
  measures: readonly Named<RawBuilder<number>>[],
  { question, parts }: Grouping,
): Projection<Row> {
  const keys = dimensions.map((dimension, index) => dimension.sql.as(keyColumn(index)));
  const names = dimensions.map((_dimension, index) => sql.ref(keyColumn(index)));
  const order = measureOrders(parts.measures)[question.orderBy];
  const sorts = order === undefined ? [] : [sql`${liveOf(parts, order.measure)} ${sql.raw(order.direction)}`];
  // Counted before the limit cuts.
  const groupCount = order === undefined ? [sql`count(*) over ()`.as(GROUP_COUNT)] : [];
  return (list) =>
    [...sorts, ...names]
      .reduce((sorted, by) => sorted.orderBy(by), list.clearSelect().select(keys).groupBy(names))
      .select([...measures.map(([name, live]) => live.as(name)), ...groupCount])
      .having(sql<SqlBool>`${sql.join([sql`true`, ...ranges(question, parts)], sql` and `)}`)
      .limit(question.first)
      .$castTo<Row>();
}

/** What a group is ordered and chosen by: nothing, where rows as they are tell nothing. */
function liveOf({ measures }: Pick<FigureParts, 'measures'>, name: string): RawBuilder<number | null> {
  const live = measures[name]?.sql;
  return live === undefined || live === 'CLOSED_MONTHS' ? sql`null::int` : live;
}

const keyColumn = (index: number) => `key${index}`;

function ranges({ having }: GroupQuestion, { measures }: FigureParts): RawBuilder<SqlBool>[] {
  return Object.entries(having ?? {}).flatMap(([name, range]) => {
    const measure = measures[name] && liveOf({ measures }, name);
    if (measure === undefined) return [];
    const { min, max } = range ?? {};
    return [
      ...(min == null ? [] : [sql<SqlBool>`${measure} >= ${min}::float8`]),
      ...(max == null ? [] : [sql<SqlBool>`${measure} <= ${max}::float8`]),
    ];
  });
}

/** The key of each row; entities are read when the first of them is looked at, then for all rows at once. */
function keyed(
  rows: readonly Row[],
  dimensions: readonly Dimension[],
  context: FiguresRequest['context'],
): Map<Row, object> {
  const keys = new Map<Row, object>(rows.map((row) => [row, {}]));
  for (const [index, { key }] of dimensions.entries()) {
    const column = keyColumn(index);
    const values = [...new Set(rows.map((row) => row[column]).filter((value) => typeof value === 'string'))];
    const valueOf = key.entities === undefined ? identity : eachOnce(values, () => key.entities?.(values, context));
    for (const [row, to] of keys) {
      Object.defineProperty(to, key.name, { get: () => valueOf(row[column]), enumerable: true });
    }
  }
  return keys;
}

const identity = (value: unknown): unknown => value;

/** From a value to its entity, all of which `read` answers in the order of `values`; called when first needed. */
function eachOnce(values: readonly string[], read: () => unknown): (value: unknown) => Promise<unknown> {
  let reading: Promise<Map<unknown, unknown>> | undefined;
  const readAll = async () => {
    const entities = await read();
    if (!Array.isArray(entities)) throw new Error('entities of a key must be answered with a list');
    return new Map<unknown, unknown>(values.map((value, index) => [value, entities[index]]));
  };
  return async (value) => {
    reading ??= readAll();
    return (await reading).get(value) ?? null;
  };
}

/** What is told of closed months alone, beside exact figures: BELOW where the same question is not answered of them. */
async function closedBeside(
  { parts, context, info }: FiguresRequest,
  { by }: Pick<GroupQuestion, 'by'>,
  { whole, keys }: { readonly whole: ListQuery; readonly keys: readonly string[] },
): Promise<(key: string, nodes: readonly unknown[]) => Record<string, unknown>> {
  const measures = askedMeasures({ parts, info }).flatMap(([name, { sql: live }]) =>
    live === 'CLOSED_MONTHS' ? name : [],
  );
  const { closed: facts, what } = parts;
  if (measures.length === 0 || facts === undefined) return () => ({});
  const { actor, closedMonths } = context;
  const pages = keys.map((key) => ({ whole, key }));
  const request = { pages, facts, what, actor, closedMonths, measures, allMeasures: parts.measures };
  const answers =
    whole.parentIs === 'OTHER' ? [] : await disclosed(request, { by, orderBy: 'KEY', first: LIMITS.groups });
  const below = Object.fromEntries(measures.map((name) => [name, BELOW]));
  const told = new Map(
    answers.flatMap((rows, index) =>
      rows instanceof Error
        ? []
        : rows.map(
            (row) =>
              [
                rowName(
                  keys[index],
                  by.map((level) => row.key[level]),
                ),
                row.figures,
              ] as const,
          ),
    ),
  );
  return (key, nodes) => told.get(rowName(key, nodes)) ?? below;
}

function rowName(key: string | undefined, nodes: readonly unknown[]): string {
  return JSON.stringify([key, ...nodes]);
}

/** How the figures of closed months are asked for, and what they are told as. */
interface Disclosing<T> {
  readonly question: GroupQuestion;
  readonly told: (rows: readonly DisclosedRow[]) => T;
}

/**
 * What `answer` says of each page's list, in one go for all pages of one whole; where the caller may not read every row
 * of it, what everybody is told of closed months, or Forbidden where nothing is.
 */
async function answerEach<T>(
  asked: FiguresRequest,
  disclosing: Disclosing<T>,
  answer: (whole: ListQuery, keys: readonly string[]) => Promise<(key: string) => T>,
): Promise<(T | Error | null)[]> {
  const isOpen = new Set(asked.pages.filter((page) => isReadWhole(page, asked)));
  const others = await disclosedEach(
    asked,
    disclosing,
    asked.pages.filter((page) => !isOpen.has(page)),
  );
  const told = [...isOpen];
  const wholes = [...Map.groupBy(told, ({ whole }) => whole)].map(async ([whole, pages]) => {
    const keys = pages.map(({ key }) => key);
    await requireCountable(whole, keys, asked);
    return [whole, await answer(whole, keys)] as const;
  });
  const answers = new Map(await Promise.all(wholes));
  return asked.pages.map((page) => others.get(page) ?? answers.get(page.whole)?.(page.key) ?? null);
}

async function disclosedEach<T>(
  { parts, context, info }: FiguresRequest,
  { question, told }: Disclosing<T>,
  pages: readonly ListPage[],
): Promise<Map<ListPage, T | Error>> {
  const { closed: facts, withheld, what } = parts;
  const refused = new Forbidden(`figures of these ${what} are not open to you`, withheld);
  // Of a list of one person's, nothing is told.
  const ofAreas = facts === undefined ? [] : pages.filter(({ whole }) => whole.parentIs !== 'OTHER');
  const answers = new Map<ListPage, T | Error>(pages.map((page) => [page, refused]));
  if (facts === undefined || ofAreas.length === 0) return answers;
  const { actor, closedMonths } = context;
  const measures = askedMeasures({ parts, info }).map(([name]) => name);
  const request = { pages: ofAreas, facts, what, actor, closedMonths, measures, allMeasures: parts.measures };
  const rows = await disclosed(request, question);
  for (const [index, page] of ofAreas.entries()) {
    const own = rows[index] ?? [];
    answers.set(page, own instanceof Error ? own : told(own));
  }
  return answers;
}

/** The groups of a list by what is told; entities of all keys are read at once. */
function toldGroups(dimensions: readonly Dimension[], { by }: GroupQuestion, context: Acting) {
  return (told: readonly DisclosedRow[]) => {
    const rows = told.map(({ key }): Row =>
      Object.fromEntries(by.map((level, index) => [keyColumn(index), key[level]])),
    );
    const keys = keyed(rows, dimensions, context);
    return told.map(({ figures, asOf }, index) => ({ key: keys.get(rows[index] ?? {}), ...figures, asOf }));
  };
}

/** @throws TooManyRows before a statement begins that could not be ended. */
async function requireCountable(whole: ListQuery, keys: readonly string[], { context, parts }: FiguresRequest) {
  const { mostCounted } = context;
  if (mostCounted === undefined || !(await whole.holdsMoreThan(mostCounted, keys))) return;
  throw new TooManyRows(parts.what, mostCounted);
}

/** The one place that says whether figures of a list are told exactly, of the rows as they are. */
export function isReadWhole(
  { whole, key }: ListPage,
  { parts, context }: Pick<FiguresRequest, 'context'> & { readonly parts: Pick<Measures, 'withheld'> },
): boolean {
  const { figures = () => false } = whole;
  if (parts.withheld === undefined || figures === 'PUBLIC') return true;
  return !isAnalyst(context.actor) && figures(key);
}

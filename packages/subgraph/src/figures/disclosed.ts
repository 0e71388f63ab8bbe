import { isAnalyst, type Actor } from '@microgrid/access/actor';
import { arrange, type Answer } from '@microgrid/disclosure';
import type { Figure } from '@microgrid/disclosure/figure';
import type { Asker, Question } from '@microgrid/disclosure/question';
import { QuestionRefused } from '@microgrid/disclosure/refusal';
import type { GraphQLError } from 'graphql';
import type { ClosedMonths } from '../closed-months/closed-months.ts';
import type { ListPage } from '../lists/page.ts';
import { Invalid, QuestionTooFine, TooManyGroups } from '../resolver/errors.ts';
import { LIMITS, measureOrders, type GroupOrder, type GroupQuestion } from './figure-types.ts';
import type { FigureRange } from './figure.ts';
import type { Measure } from './measures.ts';
import {
  areaTree,
  isAreaLevel,
  levelOfArea,
  nodesOf,
  refusalOf,
  requireLevel,
  requireMeasure,
  valuesOf,
  type AskedList,
} from './question-words.ts';

/** Figures of closed months, asked of lists with one filter, a parent each or none. */
export interface DisclosedRequest extends AskedList {
  readonly pages: readonly ListPage[];
  readonly actor: Actor;
  readonly closedMonths: ClosedMonths;
  /** Those that are asked for, by name, and all that may be ordered by. */
  readonly measures: readonly string[];
  readonly allMeasures: Readonly<Record<string, Measure>>;
}

/** What is told of one row. */
export interface DisclosedRow {
  /** By the name of the dimension, the value of the graph. */
  readonly key: Readonly<Record<string, string | number>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** The last day that they count. */
  readonly asOf: string;
}

/** The rows of each page, or why they are not told: one question for all of them. */
export async function disclosed(
  asked: DisclosedRequest,
  question: GroupQuestion,
): Promise<(readonly DisclosedRow[] | GraphQLError)[]> {
  const rowsOf = new Map(
    await Promise.all(
      [...Map.groupBy(asked.pages, levelOfParent)].map(
        async ([level, pages]) =>
          [level, await orRefusal(asked, () => ask({ ...asked, pages }, question, level))] as const,
      ),
    ),
  );
  return asked.pages.map((page) => {
    const rows = rowsOf.get(levelOfParent(page)) ?? [];
    return typeof rows === 'function' ? rows(page.key) : rows;
  });
}

/** What is wrong with the question is wrong with it for each list. */
async function orRefusal<T>({ facts }: AskedList, deed: () => Promise<T>): Promise<T | GraphQLError> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof QuestionRefused) return refusalOf(error, facts);
    if (error instanceof Invalid || error instanceof QuestionTooFine) return error;
    throw error;
  }
}

/** The level of the area that a list hangs on; undefined for a list that hangs on none. */
function levelOfParent({ whole, key }: ListPage): string | undefined {
  return whole.parentIs === 'AREA' ? levelOfArea(key) : undefined;
}

type RowsOf = (key: string) => readonly DisclosedRow[] | GraphQLError;

async function ask(asked: DisclosedRequest, question: GroupQuestion, parent: string | undefined): Promise<RowsOf> {
  const { facts, what, pages, actor, closedMonths } = asked;
  const keys = parent === undefined ? [] : [...new Set(pages.map(({ key }) => key))];
  const answer = await closedMonths.answer(facts, {
    asker: askerOf(actor),
    question: {
      ...questionOf(asked, question, { level: parent, keys }),
      mostRows: LIMITS.groups * Math.max(1, keys.length),
    },
  });
  if (answer === undefined)
    throw new QuestionTooFine(`no month of these ${what} is closed yet: the first is told from the 3rd of the next on`);
  return (key) => {
    const own = parent === undefined ? answer.rows : answer.rows.filter((row) => areaOf(row, facts).startsWith(key));
    const { asOf } = answer;
    const rows = own.map(({ key: nodes, figures }) => ({ key: valuesOf(nodes), figures, asOf }));
    return cut(rows, question, measureOrders(asked.allMeasures)[question.orderBy]);
  };
}

/** Whoever serves may ask what an analyst may; everybody else is told what stands on public pages. */
export function askerOf(actor: Actor): Asker {
  return isAnalyst(actor) || actor.grants.length > 0 ? 'ANALYST' : 'PUBLIC';
}

/** The areas that lists hang on. */
interface Parents {
  /** Undefined when they hang on none. */
  readonly level: string | undefined;
  readonly keys: readonly string[];
}

/** One question for all parents: the row of a parent is the row of that area. */
function questionOf(asked: DisclosedRequest, question: GroupQuestion, parents: Parents): Question {
  const { facts, pages } = asked;
  const [page] = pages;
  const where = nodesOf(asked, page?.whole.filter);
  const by = question.by.map((level) => requireLevel(asked, level));
  const order = measureOrders(asked.allMeasures)[question.orderBy];
  const named = [
    ...asked.measures,
    ...Object.keys(question.having ?? {}),
    ...(order === undefined ? [] : [order.measure]),
  ];
  const measures = [...new Set(named.length === 0 ? ['count'] : named)].map((name) => requireMeasure(asked, name));
  if (parents.level === undefined) return { by, where, measures };
  if (where[areaTree(facts)] !== undefined)
    throw new Invalid([
      { field: 'where.within', message: 'leave it out: each of these lists is of one area', rule: 'LEAVE_OUT' },
    ]);
  const hasArea = by.some((level) => isAreaLevel(facts, level));
  return {
    by: hasArea ? by : [requireLevel(asked, parents.level), ...by],
    where: { ...where, [areaTree(facts)]: parents.keys },
    measures,
  };
}

/** Of a row, the area that it is of. */
function areaOf({ key }: Answer['rows'][number], facts: AskedList['facts']): string {
  return Object.entries(key).find(([level]) => isAreaLevel(facts, level))?.[1] ?? '';
}

/** In the order of the key a table is never cut; in that of a measure, its first rows are what is asked for. */
function cut(rows: readonly DisclosedRow[], { having, first }: GroupQuestion, order: GroupOrder | undefined) {
  const direction = order?.direction === 'asc' ? 'ASC' : 'DESC';
  const arranged = arrange(rows, {
    having: Object.fromEntries(Object.entries(having ?? {}).map(([name, range]) => [name, boundsOf(range)])),
    ...(order === undefined ? {} : { orderBy: { measure: order.measure, direction } }),
  });
  if (order === undefined && arranged.length > first)
    return new TooManyGroups({ count: arranged.length, largestFirst: LIMITS.groups, coarser: [] });
  return arranged.slice(0, first);
}

function boundsOf(range: FigureRange | null | undefined): { min?: number; max?: number } {
  const { min, max } = range ?? {};
  return { ...(min == null ? {} : { min }), ...(max == null ? {} : { max }) };
}

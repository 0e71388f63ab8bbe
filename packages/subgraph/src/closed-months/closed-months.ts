import { createHash } from 'node:crypto';
import type { Database } from '@microgrid/database/database';
import { disclosureOf, type Answer, type Disclosure } from '@microgrid/disclosure';
import { endOfQuarterUpTo, lastClosedMonth, lastDayOf, type Month } from '@microgrid/disclosure/months';
import type { Asker, Question } from '@microgrid/disclosure/question';
import type { Secret } from '@microgrid/disclosure/secret';
import type { Area } from '@microgrid/disclosure/areas';
import { toldCount } from '@microgrid/disclosure/told-count';
import type { Deadline } from '@microgrid/process/deadline';
import { sql, type Kysely } from 'kysely';
import { plusDays, shanghaiDate } from '../resolver/shanghai-date.ts';
import { dataSetOf, type ClosedFacts } from './closed-facts.ts';
import { areRead, keyNameOf } from './fact-declaration.ts';
import { tally } from './tally-facts.ts';

/** What is told of closed months, for one request. */
export interface ClosedMonths {
  /**
   * The answer; undefined while no month is closed.
   * @throws QuestionRefused
   */
  answer(facts: ClosedFacts, asked: AskedOfFacts): Promise<Answer | undefined>;
  /** The last day that is told: of the last closed month, or quarter where nothing finer is told; of what is to be closed first while none is. */
  lastDay(facts: ClosedFacts, asker: Asker): Promise<string>;
  /** How many these records are, for a public text that counts them: as a table tells it, null for BELOW. */
  toldCount(facts: ClosedFacts, ids: readonly string[]): number | null;
}

/** A question of closed months, and who asks. */
interface AskedOfFacts {
  readonly asker: Asker;
  readonly question: Question;
}

/** What is known of a data set, and its disclosure. */
interface Known {
  readonly lastClosed: Month;
  readonly disclosure: Disclosure;
}

/** Tells what is told of the closed months of a subgraph. */
export function closedMonthsOf(database: Database<unknown>, secret: Secret): (deadline?: Deadline) => ClosedMonths {
  const maps = mapsOf(database);
  const disclosures = new Map<string, { readonly of: string; readonly disclosure: Disclosure }>();
  const { schema } = database.model;

  const known = async (reader: Kysely<unknown>, facts: ClosedFacts): Promise<Known | undefined> => {
    const months = await closedOf(reader, schema, facts);
    const [first] = months;
    const last = months.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const { map, microGrids, stamp } = await maps(reader);
    const today = shanghaiDate();
    const yearlySize = yearlySizeOf(months) ?? rounded(facts.aMicroGridAndYear * microGrids);
    const values = await valuesOf(reader, facts);
    const of = JSON.stringify([first.month, last.month, yearlySize, today, stamp, ...values]);
    const before = disclosures.get(facts.name);
    if (before?.of === of) return { lastClosed: last.month, disclosure: before.disclosure };
    const disclosure = disclosureOf(
      {
        dataSet: dataSetOf(facts, { yearlySize, values }),
        map,
        firstMonth: first.month,
        lastClosed: last.month,
        today,
      },
      secret,
    );
    disclosures.set(facts.name, { of, disclosure });
    return { lastClosed: last.month, disclosure };
  };

  return (deadline) => {
    const reader = database.internalReader(deadline);
    return {
      async answer(facts, { asker, question }) {
        const now = await known(reader, facts);
        if (now === undefined) return undefined;
        const plan = now.disclosure.plan(asker, question);
        const rows = await tally(reader, { facts, schema, lastClosed: now.lastClosed }, plan);
        return now.disclosure.answer(asker, question, rows);
      },
      async lastDay(facts, asker) {
        const months = await closedOf(reader, schema, facts);
        const isByQuarter = asker === 'PUBLIC' || facts.finestTime === 'QUARTER';
        const last = months.at(-1)?.month ?? lastClosedMonth(new Date());
        return lastDayOf(isByQuarter ? endOfQuarterUpTo(last) : last);
      },
      toldCount: (facts, ids) =>
        toldCount({ dataSet: keyNameOf(facts), isSensitive: facts.sensitive !== 'NONE', ids }, secret),
    };
  };
}

interface Closed {
  readonly month: Month;
  readonly facts: number;
}

async function closedOf(reader: Kysely<unknown>, schema: string, { name }: ClosedFacts): Promise<readonly Closed[]> {
  const { rows } = await sql<Closed>`
    select month, facts from ${sql.table(`${schema}.closed_month`)} where data_set = ${name} order by month`.execute(
    reader,
  );
  return rows;
}

const MONTHS_A_YEAR = 12;

/** How many facts the last calendar year had that is closed as a whole, as it may be known. */
function yearlySizeOf(months: readonly Closed[]): number | undefined {
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4)).values()];
  const last = years.findLast((year) => year.length === MONTHS_A_YEAR);
  return last && rounded(last.reduce((sum, { facts }) => sum + facts, 0));
}

/** To two digits, and to hundreds: of few facts it would be their number. */
function rounded(size: number): number {
  return Math.max(100, Math.round(Number(size.toPrecision(2)) / 100) * 100);
}

/** The values of the trees that are read, such as departments. */
async function valuesOf(reader: Kysely<unknown>, { dimensions }: ClosedFacts): Promise<Map<string, readonly string[]>> {
  const values = new Map<string, readonly string[]>();
  for (const [tree, dimension] of Object.entries(dimensions)) {
    if (dimension.type !== 'NAMED' || !areRead(dimension.values)) continue;
    const { rows } = await dimension.values.execute(reader);
    values.set(
      tree,
      rows.map(({ value }) => value),
    );
  }
  return values;
}

/** The public map. */
interface MapOfGrids {
  /** Every total, general and exclusive grid that ever was. */
  readonly map: readonly Area[];
  /** How many micro-grids there are. */
  readonly microGrids: number;
  /** Another when the map is another. */
  readonly stamp: string;
}

const MAP_LASTS_MS = 60_000;

/** The map as this subgraph has heard of it, read once a minute. */
function mapsOf({ model }: Database<unknown>): (reader: Kysely<unknown>) => Promise<MapOfGrids> {
  let read: { readonly at: number; readonly map: Promise<MapOfGrids> } | undefined;
  return (reader) => {
    const now = performance.now();
    if (read === undefined || now - read.at > MAP_LASTS_MS) {
      const map = readMap(reader, model.schema);
      read = { at: now, map };
      map.catch(() => (read = undefined));
    }
    return read.map;
  };
}

interface KnownGrid {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
}

async function readMap(reader: Kysely<unknown>, schema: string): Promise<MapOfGrids> {
  const { rows } = await sql<KnownGrid>`
    select id as code, state->>'validFrom' as "from", state->>'validTo' as "to" from ${sql.table(`${schema}.known_thing`)}
    where kind = 'grid' and state->>'validFrom' is not null order by id`.execute(reader);
  return {
    stamp: createHash('sha256').update(JSON.stringify(rows)).digest('base64url'),
    map: rows
      .filter(({ code }) => code.length < MICRO_DIGITS)
      .map(({ code, from, to }) => ({ code, from, until: to === null ? null : plusDays(to, 1) })),
    microGrids: rows.filter(({ code, to }) => code.length === MICRO_DIGITS && to === null).length,
  };
}

const MICRO_DIGITS = 18;

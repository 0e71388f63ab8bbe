import type { Database } from '@microgrid/database/database';
import { endOfQuarterUpTo, lastClosedMonth, plusMonths, type Month } from '@microgrid/disclosure/months';
import type { Secret } from '@microgrid/disclosure/secret';
import { sql } from 'kysely';
import type { Job, JobContext } from '../jobs/job.ts';
import type { ClosedFacts } from './closed-facts.ts';
import { numberOf } from './fact-table.ts';
import { ClosedMonthEntity } from './closed-month.entity.ts';
import { writeFacts } from './write-facts.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Writes the facts of each month that is to be closed, the 3rd of the next one in Shanghai, in order; each data set on its
 * own. A month is told once all its facts are there; one that was interrupted is written anew.
 */
export function closeMonths(all: readonly ClosedFacts[], secret: Secret): Job {
  return {
    name: 'close-months',
    everyMs: HOUR_MS,
    atMidnight: true,
    async run(context) {
      for (const facts of all) {
        for (const month of await monthsToClose(context.database, facts, context.now)) {
          if (context.closing.aborted) return;
          await close({ ...context, facts, secret, month });
        }
      }
    },
  };
}

interface Closing extends JobContext {
  readonly facts: ClosedFacts;
  readonly secret: Secret;
  readonly month: Month;
}

async function close(closing: Closing): Promise<void> {
  const { database, facts, secret, month, log } = closing;
  const table = sql.table(`${database.model.schema}.${facts.table}`);
  // What a run left that was interrupted: nobody was told of it yet.
  await database.transaction((em) =>
    sql`delete from ${table} where month = ${numberOf(month)}::int`.execute(em.getKysely<unknown>()),
  );
  const count = await writeFacts(closing);
  if (count === undefined) return;
  await database.transaction(async (em) => {
    em.create(ClosedMonthEntity, {
      dataSet: facts.name,
      month,
      facts: count,
      secretPrint: secret.print(),
      closedAt: new Date(),
    });
    await em.flush();
  });
  log.info({ dataSet: facts.name, month, facts: count }, 'a month is closed');
}

/** Those that are over and not closed, in order: from that of the first fact; of a stock the last one alone. */
async function monthsToClose(database: Database<unknown>, facts: ClosedFacts, now: Date): Promise<Month[]> {
  const last = lastToClose(facts, now);
  const closed = await lastClosedOf(database, facts);
  const from = closed === undefined ? await firstMonthOf(database, facts, last) : plusMonths(closed, 1);
  const months: Month[] = [];
  for (let month = from; month <= last; month = plusMonths(month, 1)) months.push(month);
  return facts.isStock ? months.slice(-1) : months;
}

/** A stock that is told by quarters is counted at the end of each. */
function lastToClose({ isStock, finestTime }: ClosedFacts, now: Date): Month {
  const month = lastClosedMonth(now);
  return isStock === true && finestTime === 'QUARTER' ? endOfQuarterUpTo(month) : month;
}

async function lastClosedOf(database: Database<unknown>, { name }: ClosedFacts): Promise<Month | undefined> {
  const months = sql.table(`${database.model.schema}.closed_month`);
  const { rows } = await sql<{ month: Month | null }>`
    select max(month) as month from ${months} where data_set = ${name}`.execute(database.internalReader());
  return rows[0]?.month ?? undefined;
}

/** The month of the first fact; the last one to be closed while there is none, so that nothing is told before it. */
async function firstMonthOf(database: Database<unknown>, facts: ClosedFacts, last: Month): Promise<Month> {
  if (facts.isStock === true) return last;
  const { rows } = await sql<{ month: Month | null }>`
    select to_char(min(${facts.counted}) at time zone 'Asia/Shanghai', 'YYYY-MM') as month from ${facts.from}`.execute(
    database.internalReader(),
  );
  const [first] = rows;
  return first?.month != null && first.month < last ? first.month : last;
}

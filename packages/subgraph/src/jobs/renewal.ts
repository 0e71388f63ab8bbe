import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from './job.ts';

/** How rows are looked for: a part of those that are open, in the order of their ids. */
interface Look {
  readonly where: { readonly id: { $gt: string } | { $in: string[] } };
  readonly options: {
    readonly orderBy: { id: 'asc' };
    readonly limit?: number;
    readonly disableIdentityMap?: true;
    readonly lockMode?: LockMode.PESSIMISTIC_WRITE;
  };
}

interface Renewal<Row> {
  /** Of the job. */
  readonly name: string;
  /** What the log calls the rows. */
  readonly what: string;
  /** Those that still keep a deadline, of `where`. */
  readonly find: (em: SqlEntityManager, look: Look) => Promise<Row[]>;
  /** Whether the deadline is known now, and is not the one that it was given: a calendar that is not published takes nothing back. */
  readonly isOutdated: (row: Row) => boolean;
  readonly renew: (em: SqlEntityManager, row: Row) => void | Promise<void>;
}

/**
 * Gives what is open the deadline that it has by the calendar of this version, which may have come, or been changed, since. What
 * ended keeps what it had: its figures do not change any more.
 */
export function renewalOf<Row extends { readonly id: string }>(renewal: Renewal<Row>): Job {
  const { name, what } = renewal;
  return {
    name,
    everyMs: DAY_MS,
    async run({ database, closing, log }) {
      let set = 0;
      for (let after: string | undefined = FIRST; after !== undefined && !closing.aborted;) {
        const done = await database.transaction((em) => renewSome(em, renewal, after ?? FIRST));
        set += done.set;
        after = done.last;
      }
      if (set > 0) log.info({ [what]: set }, 'set deadlines of which the calendar was published or changed');
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ROWS_A_TRANSACTION = 100;
/** Sorts before every id: where the first batch starts. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** @returns how many, and the last one looked at, unless there are no more. */
async function renewSome<Row extends { readonly id: string }>(
  em: SqlEntityManager,
  { find, isOutdated, renew }: Renewal<Row>,
  after: string,
): Promise<{ set: number; last: string | undefined }> {
  const orderBy = { id: 'asc' } as const;
  const looked = await find(em, {
    where: { id: { $gt: after } },
    options: { orderBy, limit: ROWS_A_TRANSACTION, disableIdentityMap: true },
  });
  const ids = looked.filter(isOutdated).map(({ id }) => id);
  // As a rule there are none, and then nobody who moves one waits.
  const rows =
    ids.length === 0
      ? []
      : await find(em, { where: { id: { $in: ids } }, options: { orderBy, lockMode: LockMode.PESSIMISTIC_WRITE } });
  for (const row of rows) await renew(em, row);
  return { set: rows.length, last: looked.length < ROWS_A_TRANSACTION ? undefined : looked.at(-1)?.id };
}

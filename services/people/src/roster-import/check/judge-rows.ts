import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import type { Transactions } from '@microgrid/database/database';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { rosterColumns, type RosterColumn } from '../file/roster.columns.ts';
import type { Claims } from './claims.ts';
import { keyedId, RowProblem, type CellWrong, type ReadableRow } from './roster-row.ts';
import { decideRow, writeDecided, type RowOf } from './write-row.ts';

/** How a row stands before anything is written. */
export interface Verdict {
  readonly number: number;
  readonly status: 'GOOD' | 'UNCHANGED' | 'BAD';
  readonly found: string | null;
  /** Of somebody who is there already. */
  readonly personId: string | null;
  readonly appointmentId: string | null;
  readonly problems: readonly CellWrong[];
}

/** Writes the rows as an import would, on behalf of who started it, and undoes it: so its verdict is what a write would do. */
export async function judgeRows(
  session: Pick<Transactions, 'transaction'>,
  rows: readonly ReadableRow[],
  { claims, ...of }: RowOf & { claims: Claims },
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const trial = async (em: SqlEntityManager) => {
    for (const row of rows) {
      verdicts.push(await judge(em, row, { claims, ...of }));
    }
    throw new Undone();
  };
  await session.transaction(trial).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return verdicts;
}

/** Ends a transaction that is not to be kept. */
class Undone extends Error {}

async function judge(
  em: SqlEntityManager,
  row: ReadableRow,
  { claims, ...of }: RowOf & { claims: Claims },
): Promise<Verdict> {
  const { number, values } = row;
  const personId = keyedId(values.key, of.areaCode);
  try {
    const claimed = claims.judge({ values });
    if (claimed.sameAs !== undefined) {
      claims.take(row);
      const found = `row ${claimed.sameAs}`;
      return { number, status: 'UNCHANGED', found, personId, appointmentId: null, problems: [] };
    }
    const written = await undoing(em, async (own) => {
      const decided = await decideRow(own, values, { ...of, claimed });
      await writeDecided(own, [decided]);
      return decided;
    });
    const { status, found } = written;
    claims.take(row, written.appointmentId);
    const appointmentId = status === 'UNCHANGED' ? written.appointmentId : null;
    const known = written.isEntered ? personId : written.personId;
    return { number, status, found, personId: known, appointmentId, problems: [] };
  } catch (error) {
    const problems = problemsOf(error);
    return { number, status: 'BAD', found: null, personId, appointmentId: null, problems };
  }
}

/** Runs `deed` in a savepoint, back to which all goes when it is refused. */
async function undoing<T>(em: SqlEntityManager, deed: (own: SqlEntityManager) => Promise<T>): Promise<T> {
  await em.execute('savepoint roster_row');
  try {
    const done = await deed(em.fork({ clear: true, keepTransactionContext: true }));
    await em.execute('release savepoint roster_row');
    return done;
  } catch (error) {
    await em.execute('rollback to savepoint roster_row');
    throw error;
  }
}

/** @throws what is no refusal of the row, so that the check is tried again. */
function problemsOf(error: unknown): Verdict['problems'] {
  if (error instanceof RowProblem) return error.wrong;
  if (error instanceof Invalid) {
    const [problem] = error.extensions['problems'] as { field: string; message: string }[];
    return [{ column: columnOf(problem?.field), message: problem?.message ?? error.message }];
  }
  if (error instanceof Forbidden) return [{ column: 'role', message: error.message }];
  if (!(error instanceof Conflict)) throw error;
  const isOfGrid = /^\d{12,18}$/.test(String(error.extensions['subject']));
  return [{ column: isOfGrid ? 'gridCode' : 'displayName', message: error.message }];
}

function columnOf(field = ''): RosterColumn {
  return Object.keys(rosterColumns).find((name): name is RosterColumn => name === field) ?? 'displayName';
}

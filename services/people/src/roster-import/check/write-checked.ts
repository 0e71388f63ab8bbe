import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { changedSinceCheck } from '../deeds/own-import.ts';
import type { RosterRowStatus } from '../roster-import.terms.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';
import { Claims } from './claims.ts';
import { RowProblem } from './roster-row.ts';
import { decideRow, writeDecided, type Decided, type RowOf } from './write-row.ts';

/**
 * Writes all rows that were good when they were checked, and looks at those again that were so already. Each is decided as
 * in the check, beside rows that are not written yet, and all are written at the end: one by one, the largest roster would
 * take most of the time that a request has.
 * @returns how many.
 * @throws Conflict when one of them is not any more what it was then.
 */
export async function writeChecked(em: SqlEntityManager, { id, ...of }: RowOf & { id: string }): Promise<number> {
  const rows = await ownOf(em).find(RosterRowEntity, { importId: id }, { orderBy: { number: 'asc' } });
  const claims = new Claims();
  const become = new Map<number, Become>();
  const decided: Decided[] = [];
  for (const { number, status = null, values, found } of rows) {
    if (status === 'BAD' || status === null) continue;
    if (values == null) throw changedSinceCheck(id, number);
    const claimed = claims.judge({ values });
    const before = become.get(claimed.sameAs ?? 0);
    if (before !== undefined) {
      become.set(number, { ...before, number, status });
      continue;
    }
    const row = await decideRow(ownOf(em), values, { ...of, claimed }).catch((error: unknown) => {
      throw isRefusal(error) ? changedSinceCheck(id, number) : error;
    });
    if (row.status !== status || row.found !== found) throw changedSinceCheck(id, number);
    decided.push(row);
    claims.take({ number, values }, row.appointmentId);
    const { personId, appointmentId } = row;
    become.set(number, { number, status: status === 'GOOD' ? 'APPLIED' : status, personId, appointmentId });
  }
  await writeDecided(ownOf(em), decided).catch((error: unknown) => {
    throw isRefusal(error) ? changedSinceCheck(id) : error;
  });
  await keep(em, id, [...become.values()]);
  return [...become.values()].filter(({ status }) => status === 'APPLIED').length;
}

/** Of its own for each row, so that the entities of all rows are not looked at again for each. */
function ownOf(em: SqlEntityManager): SqlEntityManager {
  return em.fork({ clear: true, keepTransactionContext: true });
}

interface Become {
  readonly number: number;
  readonly status: RosterRowStatus;
  readonly personId: string;
  readonly appointmentId: string;
}

/** Notes what the rows became, in one statement, and drops what was read of them. */
async function keep(em: SqlEntityManager, id: string, rows: readonly Become[]): Promise<void> {
  await em.execute(
    `update ${em.config.get('schema')}.roster_row as stored
      set status = became.status, person_id = became."personId", appointment_id = became."appointmentId", "values" = null
      from json_to_recordset(?::json) as became(number int, status text, "personId" uuid, "appointmentId" uuid)
      where stored.import_id = ? and stored.number = became.number`,
    [JSON.stringify(rows), id],
  );
}

function isRefusal(error: unknown): boolean {
  return [RowProblem, Invalid, Conflict, Forbidden].some((kind) => error instanceof kind);
}

import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { changedSinceCheck } from '../deeds/own-import.ts';
import { dropValues } from '../file/drop-content.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';
import { Claims } from './claims.ts';
import { RowProblem } from './roster-row.ts';
import { writeRow, type RowOf } from './write-row.ts';

/**
 * Writes all rows that were good when they were checked, and looks at those again that were so already.
 * @returns how many.
 * @throws Conflict when one of them is not any more what it was then.
 */
export async function writeChecked(em: SqlEntityManager, { id, ...of }: RowOf & { id: string }): Promise<number> {
  const rows = await em
    .fork({ clear: true, keepTransactionContext: true })
    .find(RosterRowEntity, { importId: id }, { orderBy: { number: 'asc' } });
  const claims = new Claims();
  const appointments = new Map<number, string>();
  let applied = 0;
  for (const { number, status, values, found } of rows) {
    if (status === 'BAD') continue;
    if (values == null) throw changedSinceCheck(id, number);
    // Of its own, so that the entities of all rows are not looked at again for each.
    const own = em.fork({ clear: true, keepTransactionContext: true });
    const claimed = claims.judge({ values });
    const written =
      claimed.sameAs === undefined
        ? await writeRow(own, values, { ...of, claimed }).catch((error: unknown) => {
            throw isRefusal(error) ? changedSinceCheck(id, number) : error;
          })
        : undefined;
    if (written !== undefined && (written.status !== status || written.found !== found)) {
      throw changedSinceCheck(id, number);
    }
    claims.take({ number, values }, written?.appointmentId);
    const appointmentId = written?.appointmentId ?? appointments.get(claimed.sameAs ?? 0) ?? null;
    if (appointmentId !== null) appointments.set(number, appointmentId);
    if (status === 'GOOD') applied++;
    const become = status === 'GOOD' ? { status: 'APPLIED' as const, personId: written?.personId ?? null } : {};
    await own.nativeUpdate(RosterRowEntity, { importId: id, number }, { ...become, appointmentId });
  }
  await dropValues(em, id);
  return applied;
}

function isRefusal(error: unknown): boolean {
  return [RowProblem, Invalid, Conflict, Forbidden].some((kind) => error instanceof kind);
}

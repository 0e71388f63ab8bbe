import { sql, type Transaction } from 'kysely';
import { tablesWithRowLevelSecurity, type AnyDatabase } from '../database.ts';
import { INTERNAL_ROLE } from '../row-level-security/row-level-security.ts';
import { takeRole } from '../writes/bulk-insert.ts';
import { carryOut, prepareToErase, type Proof } from './carry-out.ts';
import { retentionPlan } from './erasure-plan.ts';

const ROWS_A_TRANSACTION = 1000;

/**
 * Erases what has been kept long enough by `now`, a batch a transaction, each with its proof: what is interrupted goes
 * on with the next run. Runs as internal work, which every row is open to.
 * @param closing ends it after the batch under way.
 * @returns the proofs, one for each batch.
 */
export async function applyRetention(database: AnyDatabase, now: Date, closing?: AbortSignal): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const { dueBefore, ...step } of retentionPlan(database.model.stored, now)) {
    for (let rows = ROWS_A_TRANSACTION; rows === ROWS_A_TRANSACTION;) {
      if (closing?.aborted === true) return proofs;
      const order = { ...step, value: sql`${dueBefore}`, cause: 'RETENTION', limit: ROWS_A_TRANSACTION } as const;
      const { proof } = await asInternal(database, (transaction) => carryOut(database.orm, transaction, order));
      rows = proof.rows;
      if (rows > 0) proofs.push(proof);
    }
  }
  return proofs;
}

function asInternal<T>(
  { store, model, orm }: AnyDatabase,
  deed: (transaction: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  return store
    .kysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await prepareToErase(transaction, model.schema);
      if (tablesWithRowLevelSecurity(orm).length > 0) await takeRole(transaction, INTERNAL_ROLE);
      return deed(transaction);
    });
}

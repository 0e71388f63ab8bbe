import { createHash, randomUUID } from 'node:crypto';
import type { EntityClass } from '@mikro-orm/core';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { bulkInsert, takeRole } from '../writes/bulk-insert.ts';
import { tablesWithRowLevelSecurity, type AnyDatabase } from '../database.ts';
import { requestPlan, retentionPlan, type ErasureStep } from './erasure-plan.ts';
import { INTERNAL_ROLE } from '../row-level-security/row-level-security.ts';
import { ErasureProof } from './erasure-proof.entity.ts';

/** What was done where, without anything of a person. */
export type Proof = Readonly<
  Pick<ErasureProof, 'id' | 'at' | 'cause' | 'deed' | 'entity' | 'columns' | 'rows' | 'digest'>
>;

const ROWS_A_TRANSACTION = 1000;
const STATEMENT_MS = 600_000;

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
      const proof = await asInternal(database, (transaction) =>
        carryOut(database, transaction, { ...step, value: sql`${dueBefore}`, cause: 'RETENTION' }),
      );
      rows = proof.rows;
      if (rows > 0) proofs.push(proof);
    }
  }
  return proofs;
}

/**
 * Erases what the database holds of a person, in one transaction, and counts what the law wants kept.
 * @returns a proof for each kind of thing, also where there was nothing.
 */
export function erasePerson(database: AnyDatabase, personId: string): Promise<Proof[]> {
  return asInternal(database, async (transaction) => {
    const proofs: Proof[] = [];
    for (const step of requestPlan(database.model.stored)) {
      const limited = { ...step, value: sql`${personId}::uuid`, cause: 'REQUEST' as const, limit: null };
      proofs.push(await carryOut(database, transaction, limited));
    }
    return proofs;
  });
}

/** The conditions of declarations name the tables of the schema as they are. */
function asInternal<T>(
  { store, model, orm }: AnyDatabase,
  deed: (transaction: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  return store
    .kysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`set local search_path to ${sql.id(model.schema)}`.execute(transaction);
      // To look through the matters of a whole city takes longer than a request may.
      await sql`set local statement_timeout to ${sql.lit(STATEMENT_MS)}`.execute(transaction);
      if (tablesWithRowLevelSecurity(orm).length > 0) await takeRole(transaction, INTERNAL_ROLE);
      return deed(transaction);
    });
}

interface Ordered extends ErasureStep {
  readonly cause: ErasureProof['cause'];
  readonly value: RawBuilder<unknown>;
  /** Rows at most; null: all of them. */
  readonly limit?: number | null;
}

async function carryOut(
  { orm }: AnyDatabase,
  transaction: Transaction<unknown>,
  { entity, columns, deed, cause, limit = ROWS_A_TRANSACTION, ...order }: Ordered,
): Promise<Proof> {
  const { tableName, props, primaryKeys } = orm.getMetadata().get(entity);
  const columnOf = new Map<string, string>(props.map(({ name, fieldNames }) => [name, fieldNames[0] ?? '']));
  const refs = (names: readonly string[]) => names.map((name) => sql.ref(columnOf.get(name) ?? name));
  const table = sql.table(tableName);
  const key = sql.join(refs(primaryKeys));
  const values = refs(columns);
  const [start = '', end = ''] = order.condition.split('$');
  const isMeant = sql`${sql.raw(start)}${order.value}${sql.raw(end)}`;
  const isThere = sql`(${sql.join(
    values.map((value) => sql`${value} is not null`),
    sql` or `,
  )})`;
  const meant = sql`select ${key} from ${table} where ${isMeant} and ${isThere} limit ${limit}`;
  const emptied = sql.join(values.map((value) => sql`${value} = null`));
  const statements = {
    KEPT: meant,
    DELETED: sql`delete from ${table} where (${key}) in (${meant} for update) returning ${key}`,
    EMPTIED: sql`update ${table} set ${emptied} where (${key}) in (${meant} for update) returning ${key}`,
  };
  const { rows } = await sql<Record<string, unknown>>`${statements[deed]}`.execute(transaction);
  const said = { cause, deed, entity: nameOf(entity), columns: [...columns], rows: rows.length, at: new Date() };
  const keys = rows.map((row) => JSON.stringify(Object.values(row))).toSorted();
  const digest = createHash('sha256')
    .update(JSON.stringify([said, keys]))
    .digest('hex');
  const proof = { id: randomUUID(), ...said, digest };
  // That there was nothing is worth knowing only to somebody who asked.
  if (rows.length > 0 || cause === 'REQUEST') await bulkInsert(transaction, { orm, entity: ErasureProof }, [proof]);
  return proof;
}

function nameOf({ name }: EntityClass<object>): string {
  return name.replace(/Entity$/, '');
}

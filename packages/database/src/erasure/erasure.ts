import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { bulkInsert, takeRole } from '../writes/bulk-insert.ts';
import { tablesWithRowLevelSecurity, type AnyDatabase } from '../database.ts';
import { requestPlan, retentionPlan, type ErasureStep, type RequestStep } from './erasure-plan.ts';
import { INTERNAL_ROLE } from '../row-level-security/row-level-security.ts';
import { digestOf, nameOf } from './erasure-digest.ts';
import { ErasureProof } from './erasure-proof.entity.ts';

/** What was done where, without anything of a person. */
export type Proof = Readonly<
  Pick<ErasureProof, 'id' | 'at' | 'cause' | 'deed' | 'entity' | 'columns' | 'rows' | 'reason' | 'digest'>
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
 * Erases what the database holds of a person, in one transaction, and counts what the law wants kept and what cannot be
 * done without yet: then the request is kept too, for `finishRequests`.
 * @returns a proof for each kind of thing, also where there was nothing.
 */
export function erasePerson(database: AnyDatabase, personId: string): Promise<Proof[]> {
  return asInternal(database, async (transaction) => {
    const proofs: Proof[] = [];
    let isPutOff = false;
    for (const step of requestPlan(database.model.stored)) {
      const proof = await carryOut(database, transaction, ofPerson(step, personId));
      proofs.push(proof);
      isPutOff ||= step.isPutOff === true && proof.rows > 0;
    }
    await (
      isPutOff
        ? sql`insert into erasure_request (person_id, asked_at) values (${personId}::uuid, now()) on conflict do nothing`
        : sql`delete from erasure_request where person_id = ${personId}::uuid`
    ).execute(transaction);
    return proofs;
  });
}

/**
 * Goes on with the requests of which something had to wait, a person a transaction, and forgets those that are finished.
 * @param closing ends it after the person under way.
 * @returns a proof for each kind of thing that could be erased by now.
 */
export async function finishRequests(database: AnyDatabase, closing?: AbortSignal): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const personId of await asInternal(database, openRequests)) {
    if (closing?.aborted === true) break;
    proofs.push(...(await asInternal(database, (transaction) => finish(database, transaction, personId))));
  }
  return proofs;
}

async function openRequests(transaction: Transaction<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select person_id as id from erasure_request order by asked_at`.execute(
    transaction,
  );
  return rows.map(({ id }) => id);
}

/** What is kept was proved when it was asked for. */
async function finish(database: AnyDatabase, transaction: Transaction<unknown>, personId: string): Promise<Proof[]> {
  const proofs: Proof[] = [];
  const plan = requestPlan(database.model.stored);
  for (const step of plan.filter(({ deed }) => deed !== 'KEPT')) {
    const proof = await carryOut(database, transaction, { ...ofPerson(step, personId), isAgain: true });
    if (proof.rows > 0) proofs.push(proof);
  }
  for (const { entity, condition } of plan.filter(({ isPutOff }) => isPutOff === true)) {
    const { tableName } = database.orm.getMetadata().get(entity);
    const isMeant = meaning(condition, sql`${personId}::uuid`);
    const { rows } = await sql`select from ${sql.table(tableName)} where ${isMeant} limit 1`.execute(transaction);
    if (rows.length > 0) return proofs;
  }
  await sql`delete from erasure_request where person_id = ${personId}::uuid`.execute(transaction);
  return proofs;
}

function ofPerson(step: RequestStep, personId: string) {
  return { ...step, value: sql`${personId}::uuid`, cause: 'REQUEST' as const, limit: null };
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
  readonly reason?: string;
  /** Whether the person was told before what there was. */
  readonly isAgain?: true;
}

async function carryOut(
  { orm }: AnyDatabase,
  transaction: Transaction<unknown>,
  { entity, columns, deed, cause, reason, limit = ROWS_A_TRANSACTION, ...order }: Ordered,
): Promise<Proof> {
  const { tableName, props, primaryKeys } = orm.getMetadata().get(entity);
  const columnOf = new Map<string, string>(props.map(({ name, fieldNames }) => [name, fieldNames[0] ?? '']));
  const refs = (names: readonly string[]) => names.map((name) => sql.ref(columnOf.get(name) ?? name));
  const table = sql.table(tableName);
  const key = sql.join(refs(primaryKeys));
  const values = refs(columns);
  const isMeant = meaning(order.condition, order.value);
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
  const digest = digestOf(
    said,
    rows.map((row) => Object.values(row)),
  );
  const proof = { id: randomUUID(), ...said, reason: rows.length > 0 ? (reason ?? null) : null, digest };
  // An erasure that found nothing is recorded only for somebody who asked for it.
  if (rows.length > 0 || (cause === 'REQUEST' && order.isAgain !== true))
    await bulkInsert(transaction, { orm, entity: ErasureProof }, [proof]);
  return proof;
}

function meaning(condition: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  const [start = '', end = ''] = condition.split('$');
  return sql`${sql.raw(start)}${value}${sql.raw(end)}`;
}

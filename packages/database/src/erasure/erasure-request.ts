import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import type { AnyDatabase } from '../database.ts';
import { carryOut, prepareToErase, type Done, type Proof } from './carry-out.ts';
import { requestPlan, type RequestStep } from './erasure-plan.ts';

/** Who asked, and under which id; null when the command did. */
export interface AskedErasure {
  readonly personId: string;
  readonly erasureId: string | null;
  /** Whether it was carried out before and goes on now. */
  readonly isAgain?: boolean;
}

/** What became of a request so far: what went in all its turns, and what is still there. */
interface CarriedOut {
  /** Under which id the person asked for it; null when the command did. */
  readonly erasureId: string | null;
  /** A proof for each kind of thing of this turn; of a later turn only where there was something to erase. */
  readonly proofs: readonly Proof[];
  /** Rows that went, or lost what was the person's. */
  readonly erasedCount: number;
  /** Rows that are kept, by law or for now. */
  readonly keptCount: number;
  /** The day on which the last of them goes; null where nothing is kept, and while it is not known of all. */
  readonly keptUntil: string | null;
  /** SHA-256 over the digests of all proofs. */
  readonly digest: string;
  /** Whether nothing waits any more but what the law keeps. */
  readonly isDone: boolean;
}

/** Who asked for erasure and is not done with, in their order. */
export async function openRequests(database: AnyDatabase): Promise<AskedErasure[]> {
  return database.transaction(async (em) => {
    const table = sql.table(`${database.model.schema}.erasure_request`);
    const { rows } = await sql<AskedErasure>`
      select person_id as "personId", erasure_id as "erasureId" from ${table} order by asked_at, person_id
    `.execute(em.getKysely<unknown>());
    return rows;
  });
}

/**
 * Erases what the database holds of a person, in the transaction of `em`, which is internal work, and counts what the law
 * wants kept and what cannot be done without yet: then the request is kept too, and this is called again.
 */
export async function carryOutRequest(
  { orm, model }: AnyDatabase,
  em: SqlEntityManager,
  { personId, erasureId, isAgain = false }: AskedErasure,
): Promise<CarriedOut> {
  const transaction = em.getKysely<unknown>();
  await prepareToErase(transaction, model.schema);
  const before = await requestBefore(transaction, personId);
  const all: Done[] = [];
  let isDone = true;
  for (const step of requestPlan(model.stored)) {
    const done = await carryOut(orm, transaction, { ...ofPerson(step, personId), isAgain });
    all.push(done);
    if (step.isPutOff === true && done.rows.length > 0) isDone = false;
  }
  const proofs = all.map(({ proof }) => proof);
  const kept = all.filter(({ proof }) => proof.deed === 'KEPT');
  const asked = erasureId ?? before?.erasureId ?? null;
  const former = before?.erasureId === asked ? before : undefined;
  const erasedCount = (former?.erasedCount ?? 0) + rowsOf(all.filter(({ proof }) => proof.deed !== 'KEPT')).size;
  const digest = digestOver(former?.digest ?? null, proofs);
  await remember(transaction, { personId, erasureId: asked, erasedCount, digest, isDone });
  return {
    erasureId: asked,
    proofs: isAgain ? proofs.filter(({ deed, rows }) => deed !== 'KEPT' && rows > 0) : proofs,
    erasedCount,
    keptCount: rowsOf(kept).size,
    keptUntil: lastOf(kept.flatMap(({ days }) => days)),
    digest,
    isDone,
  };
}

interface RequestBefore {
  readonly erasureId: string | null;
  readonly erasedCount: number;
  readonly digest: string | null;
}

/** Of two who carry it out at once the second waits here. */
async function requestBefore(transaction: Kysely<unknown>, personId: string): Promise<RequestBefore | undefined> {
  const { rows } = await sql<RequestBefore>`
    select erasure_id as "erasureId", erased_count as "erasedCount", digest from erasure_request
    where person_id = ${personId}::uuid for update`.execute(transaction);
  return rows[0];
}

async function remember(
  transaction: Kysely<unknown>,
  {
    personId,
    erasureId,
    erasedCount,
    digest,
    isDone,
  }: Record<'personId' | 'digest', string> & Pick<CarriedOut, 'erasureId' | 'erasedCount' | 'isDone'>,
): Promise<void> {
  const person = sql`${personId}::uuid`;
  await (
    isDone
      ? sql`delete from erasure_request where person_id = ${person}`
      : sql`insert into erasure_request (person_id, asked_at, erasure_id, erased_count, digest)
        values (${person}, now(), ${erasureId}::uuid, ${erasedCount}, ${digest})
        on conflict (person_id) do update set erasure_id = excluded.erasure_id, erased_count = excluded.erased_count, digest = excluded.digest`
  ).execute(transaction);
}

function ofPerson(step: RequestStep, personId: string) {
  return { ...step, value: sql`${personId}::uuid`, cause: 'REQUEST' as const, limit: null };
}

/** Each once, whatever of it was meant. */
function rowsOf(done: readonly Done[]): Set<string> {
  return new Set(done.flatMap(({ rows }) => rows));
}

function lastOf(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

function digestOver(before: string | null, proofs: readonly Proof[]): string {
  const digests = proofs.map(({ digest }) => digest).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([before, ...digests]))
    .digest('hex');
}

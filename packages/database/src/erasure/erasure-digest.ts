import { createHash } from 'node:crypto';
import type { EntityClass } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import type { ErasureProof } from './erasure-proof.entity.ts';

/** What a proof says was done. */
type Said = Pick<ErasureProof, 'cause' | 'deed' | 'entity' | 'columns' | 'rows' | 'at'>;

/** @param keys the primary key of each row. */
export function digestOf(
  { cause, deed, entity, columns, rows, at }: Said,
  keys: readonly (readonly unknown[])[],
): string {
  const sorted = keys.map((key) => JSON.stringify(key)).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([{ cause, deed, entity, columns, rows, at }, sorted]))
    .digest('hex');
}

/** The name by which proofs call an entity. */
export function nameOf({ name }: EntityClass<object>): string {
  return name.replace(/Entity$/, '');
}

/** Those of `ids` whose row of `entity` was deleted because the person asked for it, as far as the proofs can tell. */
export async function erasedAmong(
  transaction: Kysely<unknown>,
  { orm, entity }: { orm: MikroORM; entity: EntityClass<object> },
  ids: readonly string[],
): Promise<Set<string>> {
  const proofs = sql.table(`${orm.config.get('schema')}.erasure_proof`);
  const { rows } = await sql<Said & { digest: string }>`
    select cause, deed, entity, columns, rows, at, digest from ${proofs}
    where cause = 'REQUEST' and deed = 'DELETED' and entity = ${nameOf(entity)} and rows = 1
  `.execute(transaction);
  return new Set(ids.filter((id) => rows.some((proof) => digestOf(proof, [[id]]) === proof.digest)));
}

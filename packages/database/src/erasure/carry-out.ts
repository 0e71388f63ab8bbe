import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { bulkInsert } from '../writes/bulk-insert.ts';
import { digestOf, nameOf } from './erasure-digest.ts';
import type { ErasureStep } from './erasure-plan.ts';
import { ErasureProof } from './erasure-proof.entity.ts';

/** What was done where, without anything of a person. */
export type Proof = Readonly<
  Pick<ErasureProof, 'id' | 'at' | 'cause' | 'deed' | 'entity' | 'columns' | 'rows' | 'reason' | 'digest'>
>;

/** A step of a plan, and for which value it is meant. */
interface Ordered extends ErasureStep {
  readonly cause: ErasureProof['cause'];
  readonly value: RawBuilder<unknown>;
  /** Rows at most; null: all of them. */
  readonly limit: number | null;
  readonly reason?: string;
  /** SQL over a row that is kept: the day on which it goes, null while that is not known. */
  readonly lastDay?: string;
  /** Whether the person was told before what there was. */
  readonly isAgain?: boolean;
}

/** What a step did. */
export interface Done {
  readonly proof: Proof;
  /** The rows that it was about, each by its entity and key. */
  readonly rows: readonly string[];
  /** Until when each of them is kept; null where that is not known, or it is not kept. */
  readonly days: readonly (string | null)[];
}

const STATEMENT_MS = 600_000;

/** Lets the conditions of declarations name the tables of the schema as they are, and take their time. */
export async function prepareToErase(transaction: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(transaction);
  // To look through the matters of a whole city takes longer than a request may.
  await sql`set local statement_timeout to ${sql.lit(STATEMENT_MS)}`.execute(transaction);
}

/** Does a step in `transaction`, and proves it. */
export async function carryOut(
  orm: MikroORM,
  transaction: Kysely<unknown>,
  { entity, columns, deed, cause, reason, limit, isAgain = false, ...order }: Ordered,
): Promise<Done> {
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
  const day = sql`(${sql.raw(order.lastDay ?? 'null')})::text`;
  const statements = {
    KEPT: sql`select ${key}, ${day} as "last day" from ${table} where ${isMeant} and ${isThere} limit ${limit}`,
    DELETED: sql`delete from ${table} where (${key}) in (${meant} for update) returning ${key}`,
    EMPTIED: sql`update ${table} set ${emptied} where (${key}) in (${meant} for update) returning ${key}`,
  };
  const { rows } = await sql<Record<string, unknown>>`${statements[deed]}`.execute(transaction);
  const keys = rows.map(({ 'last day': _day, ...row }) => Object.values(row));
  const said = { cause, deed, entity: nameOf(entity), columns: [...columns], rows: rows.length, at: new Date() };
  const digest = digestOf(said, keys);
  const proof = { id: randomUUID(), ...said, reason: rows.length > 0 ? (reason ?? null) : null, digest };
  // What was not there is proved only to somebody who asks for it, and what is kept only once.
  const isNews = isAgain ? rows.length > 0 && deed !== 'KEPT' : rows.length > 0 || cause === 'REQUEST';
  if (isNews) await bulkInsert(transaction, { orm, entity: ErasureProof }, [proof]);
  return {
    proof,
    rows: keys.map((one) => JSON.stringify([said.entity, ...one])),
    days: rows.map(({ 'last day': last }) => (typeof last === 'string' ? last : null)),
  };
}

function meaning(condition: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  const [start = '', end = ''] = condition.split('$');
  return sql`${sql.raw(start)}${value}${sql.raw(end)}`;
}

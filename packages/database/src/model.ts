import { clock } from './clock/clock.ts';
import { erasureProofs } from './erasure/erasure-proof.entity.ts';
import type { PersonalData } from './erasure/personal-data.ts';
import { erasureRequests } from './erasure/erasure-request.entity.ts';
import { inOrder, type MigrationStep } from './migration.ts';
import { rowLevelSecuritySetup } from './row-level-security/setup.ts';
import type { StoredPart } from './stored-part.ts';
import { writeRecords } from './writes/write-record.entity.ts';

/** What one subgraph stores: its schema in the database, the entities and the migrations that lead to them. */
export interface DatabaseModel {
  /** Name of the PostgreSQL schema that holds every table of the subgraph. */
  readonly schema: string;
  /** Each entity with what it holds of people; what comes first is erased first. */
  readonly stored: readonly PersonalData[];
  /** In the order in which they run. */
  readonly migrations: readonly MigrationStep[];
}

/** What every schema has besides: the clock, the roles of row-level security, the records of writes, the proofs and requests of erasure. */
const own: readonly StoredPart[] = [clock, rowLevelSecuritySetup, writeRecords, erasureProofs, erasureRequests];

/**
 * A schema of all `parts`.
 * @throws Error on a migration with a wrong name or one that is there twice.
 */
export function databaseModel(schema: string, parts: readonly StoredPart[]): DatabaseModel {
  const all = [...parts, ...own];
  return {
    schema,
    stored: all.flatMap(({ stored = [] }) => stored),
    migrations: inOrder(all.flatMap(({ migrations = [] }) => migrations)),
  };
}

import { lockAllIn } from '@microgrid/database/advisory-lock';
import { bulkInsert } from '@microgrid/database/bulk-insert';
import { bulkMerge, differences, storedBeside, type Merge } from '@microgrid/database/bulk-merge';
import { erasedAmong } from '@microgrid/database/erasure-digest';
import type { Fact } from '@microgrid/facts/fact';
import { recordAll } from '@microgrid/facts/record';
import type { Row } from '@microgrid/tables/read-rows';
import type { TableProblem } from '@microgrid/tables/table';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { CamelCasePlugin, type Kysely } from 'kysely';
import { shanghaiDate } from '../resolver/shanghai-date.ts';
import type { Finding, Findings } from './finding.ts';

/** What became of the rows of a file. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
}

/** How many rows of a file are written. */
export interface ImportProgress {
  readonly file: string;
  readonly done: number;
  readonly of: number;
}

/** A row of the file, and what is to be stored of it. */
export interface Candidate<Values, T extends object> {
  readonly from: Row<Values>;
  readonly row: RequiredEntityData<T>;
}

interface StoreOptions<Values, T extends object> {
  /** The column of the key, where there is one. */
  readonly key?: keyof Values & string;
  /** Properties that an import gives to what is new, and never touches afterwards. */
  readonly initial?: readonly (keyof RequiredEntityData<T> & string)[];
  /** Properties that never change once they are stored, and why not. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** A candidate with what was stored before it. */
export type Stored<Values, T extends object> = Candidate<Values, T> & Merge<T>;

interface ImportingParts {
  readonly file: string;
  readonly transaction: Kysely<unknown>;
  readonly orm: MikroORM;
  readonly findings: Findings;
  readonly onProgress: (progress: ImportProgress) => void;
}

const ROWS_A_BATCH = 2000;

/** The import of one file: what a concept judges its rows with, and writes them by, in the one transaction of its subgraph. */
export class Importing {
  readonly counts: ImportCounts = { added: 0, changed: 0, same: 0 };
  readonly problems: TableProblem[] = [];
  /** Ids that somebody outside must know, by the keys of their rows. */
  readonly ids = new Map<string, string>();
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly today = shanghaiDate();
  readonly #parts: ImportingParts;

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** Reads the tables of the subgraph, as the import has made them so far. */
  reader<Tables>(): Kysely<Tables> {
    const { transaction, orm } = this.#parts;
    const reader = transaction.withPlugin(new CamelCasePlugin()).withSchema(orm.config.get('schema', ''));
    // Of which tables, says the concept that they belong to.
    return reader as Kysely<Tables>;
  }

  /** Holds back, until the import ends, whoever takes one of these locks to write. */
  async lock(names: readonly string[]): Promise<void> {
    await lockAllIn(this.#parts.transaction, names);
  }

  refuse<Values>(row: Row<Values>, column: (keyof Values & string) | undefined, message: string): void {
    this.problems.push({ ...row.place(column), message });
  }

  /** What was found by key; concepts add to it what they find. */
  found<Value>(what: Finding<Value>): Map<string, Value | undefined> {
    return this.#parts.findings.of(what);
  }

  /** What was found under a key; refuses the row where nothing was, in silence where that was told already. */
  require<Values, Value>(
    what: Finding<Value>,
    key: string,
    [row, column]: readonly [Row<Values>, keyof Values & string],
  ): Value | undefined {
    const found = this.found(what);
    if (!found.has(key)) this.refuse(row, column, `there is no ${what.name} ${key}`);
    return found.get(key);
  }

  /** Those of `ids` whose row of `entity` was deleted because the person asked for it: no import brings them back. */
  erasedAmong<T extends object>(entity: EntityClass<T>, ids: readonly string[]): Promise<Set<string>> {
    const { transaction, orm } = this.#parts;
    return erasedAmong(transaction, { orm, entity }, ids);
  }

  /**
   * Stores the candidates, in statements of thousands of rows; of two with one key, the second is refused.
   * @returns those that are new and those that changed.
   */
  async store<Values, T extends object>(
    entity: EntityClass<T>,
    candidates: readonly Candidate<Values, T>[],
    { key, initial = [], fixed = {} }: StoreOptions<Values, T> = {},
  ): Promise<{ added: Stored<Values, T>[]; changed: Stored<Values, T>[] }> {
    const { file, transaction, orm, onProgress } = this.#parts;
    const target = { orm, entity };
    const unique = this.#onceEach(candidates, target, key);
    const beside = await storedBeside(
      transaction,
      target,
      unique.map(({ row }) => row),
    );
    const merges = unique.map((candidate, at): Stored<Values, T> => {
      const stored = beside[at]?.stored;
      return { ...candidate, stored, row: stored === undefined ? candidate.row : without(candidate.row, initial) };
    });
    const added = merges.filter(({ stored }) => stored === undefined);
    const differing = merges.filter((merge) => merge.stored !== undefined && differences(merge).length > 0);
    const { versionProperty } = orm.getMetadata().get<T>(entity);
    const changed = differing
      .filter((merge) => !this.#isFixed(merge, fixed))
      .map((merge) => withNextVersion(merge, versionProperty));
    this.counts.added += added.length;
    this.counts.changed += changed.length;
    this.counts.same += merges.length - added.length - differing.length;
    const writes = [...added, ...changed];
    for (let start = 0; start < writes.length; start += ROWS_A_BATCH) {
      await bulkMerge(transaction, target, writes.slice(start, start + ROWS_A_BATCH));
      const done = Math.min(start + ROWS_A_BATCH, writes.length);
      if (writes.length > ROWS_A_BATCH) onProgress({ file, done, of: writes.length });
    }
    return { added, changed };
  }

  /** Inserts rows of another entity that belong to what was stored; they are not counted. */
  insert<T extends object>(entity: EntityClass<T>, rows: readonly RequiredEntityData<T>[]): Promise<void> {
    const { transaction, orm } = this.#parts;
    return bulkInsert(transaction, { orm, entity }, rows);
  }

  /** Records facts of what was written, in the same transaction. */
  async tell(facts: readonly Fact[]): Promise<void> {
    const { transaction, orm } = this.#parts;
    if (facts.length > 0) await recordAll(transaction, orm.config.get('schema', ''), facts);
  }

  #onceEach<Values, T extends object>(
    candidates: readonly Candidate<Values, T>[],
    { orm, entity }: { orm: MikroORM; entity: EntityClass<T> },
    key: (keyof Values & string) | undefined,
  ): Candidate<Values, T>[] {
    const { primaryKeys } = orm.getMetadata().get<T>(entity);
    const seen = new Map<string, number>();
    return candidates.filter(({ from, row }) => {
      const values = new Map<string, unknown>(Object.entries(row));
      const id = JSON.stringify(primaryKeys.map((name) => values.get(name)));
      const before = seen.get(id);
      if (before === undefined) seen.set(id, from.place().row);
      else this.refuse(from, key, `row ${before} has the same`);
      return before === undefined;
    });
  }

  #isFixed<Values, T extends object>(merge: Stored<Values, T>, fixed: Readonly<Record<string, string>>): boolean {
    const before = new Map<string, unknown>(Object.entries(merge.stored ?? {}));
    const refused = differences(merge).filter((name) => Object.hasOwn(fixed, name));
    for (const name of refused) {
      // A property that is fixed has a column of its name.
      const column = name as keyof Values & string;
      this.refuse(merge.from, column, `is stored as ${String(before.get(name))}: ${fixed[name]}`);
    }
    return refused.length > 0;
  }
}

/** So that whoever read it before and changes it is told that it is another. */
function withNextVersion<Values, T extends object>(
  merge: Stored<Values, T>,
  property: string | undefined,
): Stored<Values, T> {
  if (property === undefined) return merge;
  const before = new Map<string, unknown>(Object.entries(merge.stored ?? {})).get(property);
  return { ...merge, row: { ...merge.row, [property]: Number(before) + 1 } };
}

/** The rest of the row, which is all of it that can differ from what is stored. */
function without<Data extends object>(row: Data, names: readonly string[]): Data {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))) as Data;
}

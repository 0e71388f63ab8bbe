import type { AreaLevel, DataSet, TimeLevel } from '@microgrid/disclosure/data-set';
import type { RawBuilder } from 'kysely';
import type { Measure } from '../figures/measures.ts';

/**
 * When a fact is counted by a measure: at a moment, once for ever, in the month in which it is first known; or, of a
 * stock, if something holds when the month closes.
 */
type Counted = RawBuilder<unknown>;

/** How facts are counted by one of its trees. */
export type ClosedDimension = ClosedArea | ClosedNames;

/** Places, down to the finest level that is told. */
export interface ClosedArea {
  readonly type: 'AREA';
  /** The code of the grid on the map of that day, however fine. */
  readonly sql: RawBuilder<unknown>;
  readonly finest: AreaLevel;
}

/** A value that everybody may know. */
interface PublicValue {
  readonly value: string;
}

/** Named things, in one or two levels. */
export interface ClosedNames {
  readonly type: 'NAMED';
  /** What stands in the fact; null when it is in no node. */
  readonly sql: RawBuilder<unknown>;
  /** The names of its levels in `by`, the coarsest first: one or two. */
  readonly levels: readonly [string, ...string[]];
  /** The values, or SQL that reads a column `value` of what is public, such as departments. */
  readonly values: readonly string[] | RawBuilder<PublicValue>;
  /** Of two levels: the node that holds a value. */
  readonly above?: (value: string) => string;
  /** The same as SQL over a column of such values. */
  readonly aboveSql?: (column: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly describesArea?: true;
}

/** What is kept of the rows of a list when a month closes, and what may be asked of it: declared beside the list. */
export interface FactDeclaration {
  /** Of the table, such as matter of matter_fact, and of every record key: it never changes. */
  readonly name: string;
  /** Set where another declaration has the same records: then both have the same keys, and one figure. */
  readonly keyedAs?: string;
  /** Set for what stood when a month closed; all others happen. */
  readonly isStock?: true;
  readonly sensitive: DataSet['sensitive'];
  /** How many facts a micro-grid has in a year, before a whole year is closed: decides how fine a table may be. */
  readonly aMicroGridAndYear: number;
  /** The table, and what is joined to it. */
  readonly from: RawBuilder<unknown>;
  /** Of a row, a uuid. */
  readonly id: RawBuilder<unknown>;
  /** Whom it is about, where people are counted: fewer than five are not told, however many facts they have. */
  readonly unit?: RawBuilder<unknown>;
  readonly finestTime: TimeLevel;
  /** By the name of the tree, besides time. */
  readonly dimensions: Readonly<Record<string, ClosedDimension>>;
  /** When a row counts at all: what `count` counts. */
  readonly counted: Counted;
  /** Of the list, which say when they count. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** Which fields of `where` name nodes, and of which tree; `time` is the tree of time. Others are of today's rows. */
  readonly where: Readonly<Record<string, { readonly tree: string; readonly level?: string }>>;
}

/** What the keys of its records are of. */
export function keyNameOf({ name, keyedAs }: Pick<FactDeclaration, 'name' | 'keyedAs'>): string {
  return keyedAs ?? name;
}

/** Whether the values are read, and not declared. */
export function areRead(values: ClosedNames['values']): values is RawBuilder<PublicValue> {
  return !Array.isArray(values);
}

/** What is asked of a data set. */
export interface Question {
  /** Levels, of each dimension one: a row for each combination of their nodes. None: one row. */
  readonly by: readonly string[];
  /** Nodes by dimension: only facts there. Several nodes of a dimension that `by` does not name are added up. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Their names, one or more. */
  readonly measures: readonly string[];
  /** Only rows whose published value of a measure lies there, ends included. */
  readonly having?: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
  /** By key when left out; rows of which the measure is not told come last, equal ones by key. */
  readonly orderBy?: { readonly measure: string; readonly direction: 'ASC' | 'DESC' };
  /** How many rows at most; all when left out. */
  readonly first?: number;
  /** A table of more rows, whatever is in them, is too fine. */
  readonly mostRows?: number;
  /** Only rows after the one with this cursor. */
  readonly after?: string;
}

/**
 * Who asks: an analyst; the public, on pages for everybody; or somebody whose role reads every fact below some prefixes of
 * codes (`''`: everywhere). Whoever also is an analyst asks as one.
 */
export type Asker = 'ANALYST' | 'PUBLIC' | { readonly readsBelow: readonly string[] };

/** The same question, without the rest: its one row, rounded on its own. */
export function totalOf({ where, measures }: Question): Question {
  return { by: [], measures, ...(where === undefined ? {} : { where }) };
}

/** What may be asked of the facts of one kind, declared once and public. Nothing that is not declared can be asked. */
export interface DataSet {
  /** Letters, digits and underscores. It is part of every record key, so it never changes. */
  readonly name: string;
  /** Facts about no person are always told exactly. */
  readonly about: 'PEOPLE' | 'NO_PERSON';
  /** All of it, none of it, or some nodes of trees, by dimension: with minimum 10 and by community and quarter at most. */
  readonly sensitive: 'ALL' | 'NONE' | Readonly<Record<string, readonly string[]>>;
  /** How many facts last year had, rounded to two digits since it is public. It decides how fine a table may be. */
  readonly yearlySize: number;
  /** What facts are counted by: one of them time. */
  readonly dimensions: readonly Dimension[];
  /** By their name. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** Combinations of nodes, by dimension, that no fact can have: their cells are absent, since a true 0 is told like few. */
  readonly impossible?: readonly Readonly<Record<string, string>>[];
}

/** A tree by whose nodes facts are counted. */
export type Dimension = TimeDimension | AreaDimension | NamedDimension;

interface ByColumn {
  /** Its name in `where`. */
  readonly name: string;
  /** What the fact table has of it, frozen. One column is banded once. */
  readonly column: string;
}

/** Year ⊃ quarter ⊃ month in Asia/Shanghai by recorded time: levels YEAR, QUARTER, MONTH down to `finest`. */
export interface TimeDimension extends ByColumn {
  readonly type: 'TIME';
  readonly finest: TimeLevel;
  /**
   * Set where a fact is what stood when its month closed, such as an entry of the reserve, and not what happened in it:
   * then `finest` is the only level, and a question without time is of the last node alone.
   */
  readonly isStock?: true;
}
export type TimeLevel = 'YEAR' | 'QUARTER' | 'MONTH';

/** Province ⊃ city ⊃ district ⊃ street ⊃ community ⊃ general grid, by the code of the map of the day: levels down to `finest`. */
export interface AreaDimension extends ByColumn {
  readonly type: 'AREA';
  readonly finest: AreaLevel;
}
export type AreaLevel = 'PROVINCE' | 'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GENERAL_GRID';

/** Names that a fact has one of, such as kinds in their groups, or one level of them such as severities. */
export interface NamedDimension extends ByColumn {
  readonly type: 'NAMED';
  /** The names of its levels in `by`, the coarsest first. */
  readonly levels: readonly [string, ...string[]];
  readonly nodes: Branches;
  /** Set for what says something of the area itself, such as its type: never asked together with general grids. */
  readonly describesArea?: true;
}

/** A node's name and what lies below it; an empty record at the finest level. */
export interface Branches {
  readonly [node: string]: Branches;
}

/** What is told of a cell. */
export type Measure = Count | Sum | Share | Mean;

interface Defined {
  readonly definition: Definition;
}

/** What a measure says of itself, in English and Chinese; above and below the line for what is divided. */
export interface Definition {
  readonly text: string;
  readonly textZh: string;
  readonly numerator?: string;
  readonly denominator?: string;
}

interface Counted extends Defined {
  /** Only facts in these nodes, one a dimension; each makes the table finer by its level. */
  readonly in?: Readonly<Record<string, string>>;
  /**
   * Only facts of which this column, yes or no, says that the measure counts them. It is no dimension: nothing else can
   * be asked by it, so it makes no table finer.
   */
  readonly flag?: string;
}

/** How many facts, or how many units (people, households) they are about. */
export interface Count extends Counted {
  readonly type: 'COUNT';
  readonly of: 'FACTS' | 'UNITS';
}

/** The sum of a whole number of each fact, cut at `cap`: shown in multiples of 5 caps. */
export interface Sum extends Counted {
  readonly type: 'SUM';
  readonly column: string;
  readonly cap: number;
  /** From 1, one for each sum of the data set, never used again: what its roundings are drawn by. */
  readonly purpose: number;
}

/** One count or sum divided by another that holds it. */
export interface Share extends Defined {
  readonly type: 'SHARE';
  readonly part: string;
  readonly whole: string;
}

/** A sum divided by a count. */
export interface Mean extends Defined {
  readonly type: 'MEAN';
  readonly sum: string;
  readonly count: string;
}

/** A flat dimension of a single level. */
export function flat(parts: ByColumn & { readonly level: string; readonly values: readonly string[] }): NamedDimension {
  const { name, column, level, values } = parts;
  return {
    type: 'NAMED',
    name,
    column,
    levels: [level],
    nodes: Object.fromEntries(values.map((value) => [value, {}])),
  };
}

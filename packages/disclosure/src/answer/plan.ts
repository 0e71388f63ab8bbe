import type { Count, Dimension, Sum } from '../catalogue/data-set.ts';
import { allParts, type Axis } from '../question/axes.ts';
import { conditionsOf } from '../question/fineness.ts';
import type { Decided } from '../question/decide.ts';
import type { World } from '../question/world.ts';
import type { Tally } from '../figures/tally.ts';

/** What must be read to answer a question: one `group by` for each scan, mostly one in all. */
export interface Plan {
  /** Whether live rows are read, all of which the asker may read; otherwise the facts of closed months. */
  readonly isExact: boolean;
  readonly scans: readonly Scan[];
  /** What is aggregated of each cell: the same in every scan. */
  readonly aggregates: readonly Aggregate[];
}

/** One `group by`: a {@link CellRow} for each cell that has facts. */
export interface Scan {
  /** What to group by, in the order of a row's nodes. */
  readonly columns: readonly ScanColumn[];
}

/** A level of a dimension: the node of that level which holds what stands in the column. */
export interface ScanColumn {
  readonly dimension: string;
  readonly column: string;
  readonly level: string;
  /** Only facts in these; null: in any. */
  readonly nodes: readonly string[] | null;
  /** The area that holds all facts, where there is one at this level: nothing needs to be read to know it. */
  readonly holdsAll?: string;
}

/** The {@link Tally} of one measure. */
export interface Aggregate {
  readonly measure: string;
  /** Of UNITS, count each unit of the cell once and add its key once. */
  readonly of: 'FACTS' | 'UNITS';
  /** Only facts that lie in all of these nodes. */
  readonly in: readonly {
    readonly dimension: string;
    readonly column: string;
    readonly level: string;
    readonly node: string;
  }[];
  /** Only facts of which this column is true; null: all of them. */
  readonly flag: string | null;
  /** Add up this column, cut at the cap; null: not cut. */
  readonly sum: { readonly column: string; readonly cap: number | null } | null;
}

/** What a scan finds of one cell. */
export interface CellRow {
  /** The nodes of the cell, in the order of the scan's columns; null where a fact lies in none of that level. */
  readonly nodes: readonly (string | null)[];
  /** By measure. */
  readonly tallies: Readonly<Record<string, Tally>>;
}

/** The plan of a decided question. */
export function planOf(world: World, { isExact, axes, counted }: Decided): Plan {
  const scans = axes
    .map((axis) => columnsOf(world, axis))
    .reduce<readonly (readonly ScanColumn[])[]>(
      (found, columns) => found.flatMap((before) => columns.map((column) => [...before, column])),
      [[]],
    );
  return {
    isExact,
    scans: scans.map((columns) => ({ columns })),
    aggregates: [...counted].map(([measure, declared]) => aggregateOf(world, { measure, declared, isExact })),
  };
}

/** A column for each level whose figures are read of an axis. */
function columnsOf(world: World, axis: Axis): ScanColumn[] {
  const byLevel = Map.groupBy(allParts(axis), (node) => axis.tree.nodes.get(node)?.level);
  return [...byLevel].flatMap(([index, nodes]) => {
    const level = axis.tree.levels[index ?? -1];
    if (level === undefined) return [];
    const { name: dimension, column, type } = dimensionOf(world, axis.tree.name);
    const isAll = nodes.length === level.nodes.length;
    const [only] = nodes;
    const isOne = isAll && nodes.length === 1 && only !== undefined && type === 'AREA';
    return [
      { dimension, column, level: level.name, nodes: isAll ? null : nodes, ...(isOne ? { holdsAll: only } : {}) },
    ];
  });
}

interface Measured {
  readonly measure: string;
  readonly declared: Count | Sum;
  readonly isExact: boolean;
}

function aggregateOf(world: World, { measure, declared, isExact }: Measured): Aggregate {
  const conditions = Object.entries(conditionsOf(declared)).map(([name, node]) => {
    const tree = world.trees.find((candidate) => candidate.name === name);
    const level = tree?.levels[tree.nodes.get(node)?.level ?? 0]?.name ?? '';
    return { dimension: name, column: dimensionOf(world, name).column, level, node };
  });
  const { flag = null } = declared;
  if (declared.type === 'COUNT') return { measure, of: declared.of, in: conditions, flag, sum: null };
  return {
    measure,
    of: 'FACTS',
    in: conditions,
    flag,
    sum: { column: declared.column, cap: isExact ? null : declared.cap },
  };
}

function dimensionOf({ dataSet }: World, name: string): Dimension {
  const dimension = dataSet.dimensions.find((candidate) => candidate.name === name);
  if (dimension === undefined) throw new RangeError(`${dataSet.name} has no dimension ${name}`);
  return dimension;
}

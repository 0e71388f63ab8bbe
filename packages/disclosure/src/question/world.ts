import type { DataSet, Dimension, TimeDimension } from '../catalogue/data-set.ts';
import { lintCatalogue } from '../catalogue/lint.ts';
import { areaTreeOf, isOnMapIn, type Area, type AreaTree } from '../trees/area-tree.ts';
import { lastDayOf, monthsOf, type Month } from '../trees/months.ts';
import { namedTreeOf, withSensitive } from '../trees/named-tree.ts';
import { timeTreeOf } from '../trees/time-tree.ts';
import { isIn, type Tree } from '../trees/tree.ts';

/** What is public and decides, with the question, what is asked: nothing of it is a fact about a person. */
export interface Public {
  readonly dataSet: DataSet;
  /** Every grid that ever was, down to general grids. */
  readonly map: readonly Area[];
  /** The month of the first fact. */
  readonly firstMonth: Month;
  /** The last month whose facts are written. */
  readonly lastClosed: Month;
  /** In Shanghai, YYYY-MM-DD: exact figures are live. */
  readonly today: string;
}

/** The same, with its trees grown. */
export interface World extends Public {
  readonly trees: readonly Tree[];
  readonly time: TimeDimension;
  readonly areas: AreaTree | undefined;
  /** By dimension. */
  readonly sensitive: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @throws RangeError with a line for each thing that is wrong with the data set */
export function worldOf(known: Public): World {
  const { dataSet, map, firstMonth, lastClosed, today } = known;
  // Of the day that figures go up to, so that what may be asked is the same all through a month.
  const asOf = lastDayOf(lastClosed);
  const problems = lintCatalogue([dataSet]);
  const time = dataSet.dimensions.find((dimension) => dimension.type === 'TIME');
  if (problems.length > 0 || time === undefined) throw new RangeError(problems.join('\n'));
  const area = dataSet.dimensions.find((dimension) => dimension.type === 'AREA');
  const areas = area && areaTreeOf(area, map, asOf);
  const grown = (dimension: Dimension): Tree => {
    if (dimension.type === 'TIME') return timeTreeOf(dimension, firstMonth, today.slice(0, 7));
    if (dimension.type === 'NAMED') return namedTreeOf(dimension);
    return areas?.tree ?? areaTreeOf(dimension, map, asOf).tree;
  };
  const trees = dataSet.dimensions.map(grown);
  const named = typeof dataSet.sensitive === 'string' ? {} : dataSet.sensitive;
  const sensitive = new Map(trees.map((tree) => [tree.name, withSensitive(tree, named[tree.name] ?? [])]));
  return { ...known, trees, time, areas, sensitive };
}

/** Whether facts can be in a cell: a node of each of these trees, in their order. */
export function possibleIn(world: World, trees: readonly Tree[]): (cell: readonly string[]) => boolean {
  const { areas, time, dataSet } = world;
  const [when, where] = [time.name, areas?.tree.name].map((name) => trees.findIndex((tree) => tree.name === name));
  const nowhere = (dataSet.impossible ?? [])
    .map((nodes) =>
      Object.entries(nodes).map(([name, node]) => ({ at: trees.findIndex((tree) => tree.name === name), node })),
    )
    .filter((nodes) => nodes.every(({ at }) => at !== -1));
  const holds = ({ at, node }: { at: number; node: string }, cell: readonly string[]) => {
    const tree = trees[at];
    return tree !== undefined && isIn(tree, cell[at] ?? '', node);
  };
  return (cell) => {
    const [month, code] = [cell[when ?? -1], cell[where ?? -1]];
    if (month !== undefined && code !== undefined && !isOnMapIn(areas?.onMap.get(code), monthsOf(month))) return false;
    return !nowhere.some((nodes) => nodes.every((node) => holds(node, cell)));
  };
}

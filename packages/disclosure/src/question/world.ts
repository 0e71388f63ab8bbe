import type { DataSet, Dimension, TimeDimension } from '../catalogue/data-set.ts';
import { lintCatalogue } from '../catalogue/lint.ts';
import { areaTreeOf, isOnMapIn, type Area, type AreaTree } from '../trees/area-tree.ts';
import { monthsOf, type Month } from '../trees/months.ts';
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
  const { dataSet, map, firstMonth, today } = known;
  const problems = lintCatalogue([dataSet]);
  const time = dataSet.dimensions.find((dimension) => dimension.type === 'TIME');
  if (problems.length > 0 || time === undefined) throw new RangeError(problems.join('\n'));
  const area = dataSet.dimensions.find((dimension) => dimension.type === 'AREA');
  const areas = area && areaTreeOf(area, map, today);
  const grown = (dimension: Dimension): Tree => {
    if (dimension.type === 'TIME') return timeTreeOf(dimension, firstMonth, today.slice(0, 7));
    if (dimension.type === 'NAMED') return namedTreeOf(dimension);
    return areas?.tree ?? areaTreeOf(dimension, map, today).tree;
  };
  const trees = dataSet.dimensions.map(grown);
  const named = typeof dataSet.sensitive === 'string' ? {} : dataSet.sensitive;
  const sensitive = new Map(trees.map((tree) => [tree.name, withSensitive(tree, named[tree.name] ?? [])]));
  return { ...known, trees, time, areas, sensitive };
}

/** Whether facts can be in a cell: a node each tree, in their order. */
export function isPossible(
  { areas, dataSet: { impossible = [] }, time }: World,
  cell: ReadonlyMap<Tree, string>,
): boolean {
  const nodes = new Map([...cell].map(([tree, node]) => [tree.name, { tree, node }]));
  const [when, where] = [nodes.get(time.name), areas && nodes.get(areas.tree.name)];
  if (when && where && !isOnMapIn(areas?.onMap.get(where.node), monthsOf(when.node))) return false;
  return !impossible.some((nowhere) =>
    Object.entries(nowhere).every(([name, other]) => {
      const own = nodes.get(name);
      return own !== undefined && isIn(own.tree, own.node, other);
    }),
  );
}

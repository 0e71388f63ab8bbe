import type { TimeDimension, TimeLevel } from '../catalogue/data-set.ts';
import { monthsOf, nodesHolding, plusMonths, timeLevels, type Month } from './months.ts';
import { treeOf, type Tree } from './tree.ts';

/** The levels of a dimension of time, the coarsest first: of stocks one alone, since they do not add up. */
export function timeLevelsOf({ finest, isStock }: TimeDimension): typeof timeLevels {
  const last = timeLevels.findIndex(({ name }) => name === finest);
  return timeLevels.slice(isStock === true ? last : 0, last + 1);
}

/** The tree of all months from the first to the last one, with their quarters and years, whole or not. */
export function timeTreeOf(dimension: TimeDimension, first: Month, last: Month): Tree {
  const levels = timeLevelsOf(dimension);
  const at = levels.map(({ name }) => timeLevels.findIndex((level) => level.name === name));
  const paths: string[][] = [];
  for (let month = first; month <= last; month = plusMonths(month, 1)) {
    const nodes = nodesHolding(month);
    paths.push(at.flatMap((level) => nodes[level] ?? []));
  }
  return treeOf({ name: dimension.name, levels: levels.map(({ name }) => name) }, paths, (level) => {
    return levels[level]?.aYear ?? 1;
  });
}

/** Whether nothing can be recorded in a node any more. */
export function isClosed(node: string, lastClosed: Month): boolean {
  return monthsOf(node).until <= plusMonths(lastClosed, 1);
}

/**
 * A node that is closed, or else the closed ones that it is made of, as coarse as they are: a year in November is three
 * quarters and October. Its own figure would be another one every month, each telling of the last.
 */
export function closedParts(tree: Tree, node: string, { lastClosed, finest }: Closing): readonly string[] {
  if (isClosed(node, lastClosed)) return [node];
  const level = tree.nodes.get(node)?.level ?? tree.levels.length;
  const last = tree.levels.findIndex(({ name }) => name === finest);
  if (level >= last) return [];
  const below = (tree.levels[level + 1]?.nodes ?? []).filter((other) => tree.nodes.get(other)?.parent === node);
  return below.flatMap((other) => closedParts(tree, other, { lastClosed, finest }));
}

/** Up to when figures are told, and in which parts at the finest. */
export interface Closing {
  readonly lastClosed: Month;
  readonly finest: TimeLevel;
}

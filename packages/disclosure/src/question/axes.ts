import type { TimeLevel } from '../catalogue/data-set.ts';
import { isOnMapIn } from '../trees/area-tree.ts';
import { monthsOf } from '../trees/months.ts';
import { closedParts, isClosed } from '../trees/time-tree.ts';
import { nodesIn, type Tree } from '../trees/tree.ts';
import { levelNamed } from './declared.ts';
import type { Question } from './question.ts';
import { QuestionRefused } from './refusal.ts';
import type { World } from './world.ts';

/** What a question takes of one tree. */
export interface Axis {
  readonly tree: Tree;
  /** Whether its nodes are in the key of a row, or it only filters. */
  readonly inKey: boolean;
  /** Whether the question names it; every question is of some time. */
  readonly isAsked: boolean;
  readonly slots: readonly Slot[];
}

/** What stands in one row, and the nodes whose published figures make it up: mostly itself. */
interface Slot {
  readonly node: string;
  readonly parts: readonly string[];
}

/** Up to when is told: to now, live; or what is closed, a span of it in parts of this level at the finest. */
export type Told = 'LIVE' | TimeLevel;

/**
 * The axes of a question that holds only what is declared: those of `by` in its order, then the filters.
 * @throws QuestionRefused (BAD_USER_INPUT) for time that is not closed and grids that were not on the map
 */
export function axesOf(world: World, { by, where = {} }: Question, told: Told): Axis[] {
  const keys = by.map((name) => {
    const { tree, level } = levelNamed(world, name);
    const picked = where[tree.name];
    const nodes = picked === undefined ? (tree.levels[level]?.nodes ?? []) : nodesIn(tree, level, picked);
    const slots = nodes.filter((node) => isTold(world, { tree, node, told })).map(alone);
    return { tree, inKey: true, isAsked: true, slots };
  });
  const filters = world.trees
    .filter((tree) => keys.every((key) => key.tree !== tree))
    .flatMap((tree) => filterOf(world, { tree, picked: where[tree.name], told }) ?? []);
  const axes = [...keys, ...filters];
  requireTime(world, axes);
  requireMap(world, axes, where);
  return axes;
}

interface Filter {
  readonly tree: Tree;
  readonly picked: readonly string[] | undefined;
  readonly told: Told;
}

function filterOf(world: World, { tree, picked, told }: Filter): Axis | undefined {
  const isTime = tree.name === world.time.name;
  if (picked === undefined && !isTime) return undefined;
  const nodes = picked ?? wholeOf(world, tree, told);
  const { lastClosed } = world;
  const isWhole = !isTime || told === 'LIVE';
  const parts = isWhole ? nodes : nodes.flatMap((node) => closedParts(tree, node, { lastClosed, finest: told }));
  return { tree, inKey: false, isAsked: picked !== undefined, slots: [{ node: '', parts }] };
}

/** All there is of a tree that a question does not name: of a stock, what there was last. */
function wholeOf(world: World, tree: Tree, told: Told): readonly string[] {
  const nodes = tree.levels[0]?.nodes ?? [];
  if (tree.name !== world.time.name || world.time.isStock !== true) return nodes;
  return nodes.filter((node) => isTold(world, { tree, node, told })).slice(-1);
}

function alone(node: string): Slot {
  return { node, parts: [node] };
}

interface At {
  readonly tree: Tree;
  readonly node: string;
  readonly told: Told;
}

function isTold({ time, lastClosed }: World, { tree, node, told }: At): boolean {
  return told === 'LIVE' || tree.name !== time.name || isClosed(node, lastClosed);
}

function requireTime({ time, lastClosed }: World, axes: readonly Axis[]): void {
  if (partsOf(axes, time.name).length > 0) return;
  throw QuestionRefused.badInput(
    `where.${time.name}`,
    `none of it is over and closed yet, up to ${lastClosed} everything is: ask of that or, of a longer span, in finer parts or one row`,
  );
}

/** Facts stay on the map of their day: a grid has none of the time before it was on the map. */
function requireMap({ areas, time }: World, axes: readonly Axis[], where: NonNullable<Question['where']>): void {
  const times = partsOf(axes, time.name).map(monthsOf);
  for (const node of (areas && where[areas.tree.name]) ?? []) {
    const area = areas?.onMap.get(node);
    if (times.some((months) => isOnMapIn(area, months))) continue;
    const span = `from ${area?.from}${area?.until == null ? '' : ` until ${area.until}`}`;
    throw QuestionRefused.badInput(
      `where.${areas?.tree.name}`,
      `${node} is on the map ${span}: what was recorded at other times is counted in the grids of then`,
    );
  }
}

function partsOf(axes: readonly Axis[], name: string): readonly string[] {
  return axes.find(({ tree }) => tree.name === name)?.slots.flatMap(({ parts }) => parts) ?? [];
}

/** All nodes of an axis whose figures are read. */
export function allParts({ slots }: Axis): readonly string[] {
  return [...new Set(slots.flatMap(({ parts }) => parts))];
}

/** The finest level of an axis whose figures are read. */
export function finestLevel(axis: Axis): number {
  return allParts(axis).reduce((finest, node) => Math.max(finest, axis.tree.nodes.get(node)?.level ?? 0), 0);
}

import type { Measure } from '../catalogue/data-set.ts';
import type { Tree } from '../trees/tree.ts';
import { allParts, finestLevel, type Axis } from './axes.ts';
import type { Asker } from './question.ts';
import type { World } from './world.ts';

const MOST_ACTIVE = 4;
const MOST_ACTIVE_SENSITIVE = 3;
const MOST_ACTIVE_PUBLIC = 2;
const LEAST_AVERAGE = 2;
const LEAST_AVERAGE_SENSITIVE = 5;

/** A question as far as it can be too fine. */
export interface Table {
  readonly asker: Asker;
  readonly axes: readonly Axis[];
  readonly measures: readonly Measure[];
  readonly mostRows?: number;
}

/** Why a table is too fine; nothing when it may be told. Looks at levels and public sizes, never at a fact. */
export function tooFine(world: World, table: Table): string[] {
  const { asker, axes } = table;
  const isSensitive = isSensitiveTable(world, table);
  const active = axes.filter(({ isAsked }) => isAsked).length;
  const most = Math.min(
    isSensitive ? MOST_ACTIVE_SENSITIVE : MOST_ACTIVE,
    asker === 'PUBLIC' ? MOST_ACTIVE_PUBLIC : MOST_ACTIVE,
  );
  const least = isSensitive ? LEAST_AVERAGE_SENSITIVE : LEAST_AVERAGE;
  const average = averageOf(world, table);
  return [
    ...(active > most ? [`it is by ${active} things at once, filters included, and ${most} are the most`] : []),
    ...(isSensitive || asker === 'PUBLIC' ? finerThanSensitive(axes, isSensitive) : []),
    ...areaDescribed(world, axes),
    ...tooLong(axes, table.mostRows),
    ...(average < least ? [`its cells would hold fewer than ${least} facts on average`] : []),
  ];
}

/** Whether some of it is sensitive, by a node that it tells alone or by a condition. */
function isSensitiveTable({ dataSet, sensitive }: World, { axes, measures }: Table): boolean {
  if (dataSet.sensitive === 'ALL') return true;
  const told = axes.some((axis) => allParts(axis).some((node) => sensitive.get(axis.tree.name)?.has(node)));
  return told || measures.some((measure) => isSensitiveMeasure(sensitive, measure));
}

/** Whether what a measure counts is sensitive by itself. */
export function isSensitiveMeasure(sensitive: World['sensitive'], measure: Measure): boolean {
  return Object.entries(conditionsOf(measure)).some(([name, node]) => sensitive.get(name)?.has(node));
}

/** The nodes that all of a measure's facts lie in, by dimension. */
export function conditionsOf(measure: Measure): Readonly<Record<string, string>> {
  return measure.type === 'COUNT' || measure.type === 'SUM' ? (measure.in ?? {}) : {};
}

function finerThanSensitive(axes: readonly Axis[], isSensitive: boolean): string[] {
  const levels = new Set(axes.map((axis) => axis.tree.levels[finestLevel(axis)]?.name));
  const who = isSensitive ? 'what is sensitive' : 'the public';
  return [
    ...(levels.has('GENERAL_GRID') ? [`${who} is told by COMMUNITY at the finest`] : []),
    ...(levels.has('MONTH') ? [`${who} is told by QUARTER at the finest`] : []),
  ];
}

function tooLong(axes: readonly Axis[], mostRows = Infinity): string[] {
  const rows = axes.filter(({ inKey }) => inKey).reduce((product, { slots }) => product * slots.length, 1);
  return rows > mostRows ? [`the table has ${rows} rows, and ${mostRows} are the most`] : [];
}

function areaDescribed({ dataSet, areas }: World, axes: readonly Axis[]): string[] {
  const isFine = axes.some(
    (axis) => axis.tree === areas?.tree && axis.tree.levels[finestLevel(axis)]?.name === 'GENERAL_GRID',
  );
  if (!isFine) return [];
  const describes = (tree: Tree) =>
    dataSet.dimensions.some(
      (dimension) => dimension.name === tree.name && dimension.type === 'NAMED' && dimension.describesArea === true,
    );
  return axes.filter(({ tree }) => describes(tree)).map(({ tree }) => `${tree.name} never goes with GENERAL_GRID`);
}

/** How many facts a cell holds on average in a year, of the measure with the most cells. */
function averageOf(world: World, { axes, measures }: Table): number {
  const levels = new Map<Tree, number>(axes.map((axis) => [axis.tree, finestLevel(axis)]));
  const cells = measures.map((measure) => {
    const finest = new Map(levels);
    for (const [name, node] of Object.entries(conditionsOf(measure))) {
      const tree = world.trees.find((candidate) => candidate.name === name);
      if (tree) finest.set(tree, Math.max(finest.get(tree) ?? 0, tree.nodes.get(node)?.level ?? 0));
    }
    return [...finest].reduce((product, [tree, level]) => product * (tree.levels[level]?.aYear ?? 1), 1);
  });
  return world.dataSet.yearlySize / Math.max(1, ...cells);
}

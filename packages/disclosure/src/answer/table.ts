import { exactFigure, roundedFigures, summedFigure, type CellMeasure } from '../figures/cell-figures.ts';
import { NONE } from '../figures/tally.ts';
import { Figure } from '../figures/figure.ts';
import { SENSITIVE_THRESHOLD, THRESHOLD } from '../figures/rounding.ts';
import type { Secret } from '../figures/secret.ts';
import type { Axis } from '../question/axes.ts';
import { isSensitiveMeasure } from '../question/fineness.ts';
import type { Decided } from '../question/decide.ts';
import { possibleIn, type World } from '../question/world.ts';
import type { CellRow, Plan } from './plan.ts';

/** One line of the declared cross product: its key, and the figures of what is counted. */
export interface Line {
  /** A node each level of `by`. */
  readonly key: readonly string[];
  readonly counted: ReadonlyMap<string, Figure>;
}

/** What a table is made of. */
export interface Read {
  readonly secret: Secret;
  readonly plan: Plan;
  /** What each scan of the plan found. */
  readonly rows: readonly (readonly CellRow[])[];
}

/** A node of each axis, in their order. */
type Cell = readonly string[];

/** Every line, in the order of keys. */
export function linesOf(world: World, decided: Decided, read: Read): Line[] {
  const found = tallied(decided.axes, read);
  const crossed = crossProduct(world, decided.axes);
  const lines =
    decided.isExact && hasKey(decided)
      ? crossed.filter(({ cells }) => cells.some((cell) => found.has(keyOf(cell))))
      : crossed;
  const figures = figuresOf(world, decided, { ...read, found, cells: lines.flatMap(({ cells }) => cells) });
  return lines.map(({ key, cells }) => ({
    key,
    counted: new Map(
      [...decided.counted].map(([name, measure]) => {
        const parts = cells.flatMap((cell) => figures.get(name)?.get(cell) ?? []);
        return [name, summedFigure(measure, parts)];
      }),
    ),
  }));
}

function hasKey({ axes }: Decided): boolean {
  return axes.some(({ inKey }) => inKey);
}

/** What was found, by cell. Facts in no cell of the table, such as those of a grid above the level, are in none. */
function tallied(axes: readonly Axis[], { plan, rows }: Read): Map<string, CellRow['tallies']> {
  if (rows.length !== plan.scans.length)
    throw new RangeError(`a plan of ${plan.scans.length} scans has as many answers, not ${rows.length}`);
  const found = new Map<string, CellRow['tallies']>();
  for (const { nodes, tallies } of rows.flat()) {
    if (nodes.length !== axes.length) throw new RangeError(`a row has ${axes.length} nodes, not ${nodes.length}`);
    const key = nodes.join(SEPARATOR);
    if (found.has(key)) throw new RangeError(`two rows are of the cell ${nodes.join(', ')}: group by all columns`);
    if (!nodes.includes(null)) found.set(key, tallies);
  }
  return found;
}

const SEPARATOR = '|';
const keyOf = (cell: Cell) => cell.join(SEPARATOR);

interface Crossed {
  readonly key: readonly string[];
  readonly cells: readonly Cell[];
}

/** Lines and their cells, without those that no fact can be in. */
function crossProduct(world: World, axes: readonly Axis[]): Crossed[] {
  const isPossible = possibleIn(
    world,
    axes.map(({ tree }) => tree),
  );
  const lines = axes.reduce<readonly Crossed[]>(
    (before, { inKey, slots }) =>
      before.flatMap(({ key, cells }) =>
        slots.map(({ node, parts }) => ({
          key: inKey ? [...key, node] : key,
          cells: cells.flatMap((cell) => parts.map((part) => [...cell, part])),
        })),
      ),
    [{ key: [], cells: [[]] }],
  );
  return lines
    .map(({ key, cells }) => ({ key, cells: cells.filter(isPossible) }))
    .filter(({ cells }) => cells.length > 0);
}

interface Found extends Read {
  readonly found: ReadonlyMap<string, CellRow['tallies']>;
  readonly cells: readonly Cell[];
}

function figuresOf(world: World, { counted, isExact, axes }: Decided, read: Found): Map<string, Map<Cell, Figure>> {
  const measures = [...counted].map(([name, measure]) => ({
    name,
    measure,
    isSensitive: world.dataSet.sensitive === 'ALL' || isSensitiveMeasure(world.sensitive, measure),
  }));
  const sensitiveNodes = axes.map(({ tree }) => world.sensitive.get(tree.name));
  const asked = read.cells.flatMap((cell) => {
    const tallies = read.found.get(keyOf(cell));
    const isSensitiveCell = cell.some((node, axis) => sensitiveNodes[axis]?.has(node));
    return measures.map(({ name, measure, isSensitive }): CellMeasure => {
      const threshold = isSensitive || isSensitiveCell ? SENSITIVE_THRESHOLD : THRESHOLD;
      return { measure, tally: tallies?.[name] ?? NONE, threshold };
    });
  });
  const figures = isExact
    ? asked.map(({ measure, tally }) => exactFigure(measure, tally))
    : roundedFigures(read.secret, asked);
  const figureAt = (cell: number, measure: number) => figures[cell * measures.length + measure] ?? Figure.below;
  return new Map(
    measures.map(({ name }, of) => [name, new Map(read.cells.map((cell, at) => [cell, figureAt(at, of)]))]),
  );
}

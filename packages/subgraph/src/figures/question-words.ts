import { areaLevels } from '@microgrid/disclosure/areas';
import { timeLevels } from '@microgrid/disclosure/months';
import type { QuestionRefused } from '@microgrid/disclosure/refusal';
import type { GraphQLError } from 'graphql';
import { nodeOf, valueOf, type ClosedFacts } from '../closed-months/closed-facts.ts';
import { Invalid, QuestionTooFine } from '../resolver/errors.ts';

/** A list whose figures of closed months are asked for, and what its things are called. */
export interface AskedList {
  readonly facts: ClosedFacts;
  readonly what: string;
}

/** Levels of areas by the digits of their codes, with the micro-grids that nobody is told of. */
const levelsOfCodes: ReadonlyMap<number, string> = new Map([
  ...areaLevels.map(({ name, digits }) => [digits, name] as const),
  [18, 'MICRO_GRID'],
]);
const levelsOfAreas: readonly string[] = [...levelsOfCodes.values()];
const levelsOfTime: readonly string[] = timeLevels.map(({ name }) => name);

/** The level of a code; undefined when no area has so many digits. */
export function levelOfArea(code: string): string | undefined {
  return levelsOfCodes.get(code.length);
}

/** The name of the tree of areas. */
export function areaTree({ dimensions }: ClosedFacts): string {
  return Object.entries(dimensions).find(([, { type }]) => type === 'AREA')?.[0] ?? 'area';
}

/** Whether facts are told by a level, and it is one of areas. */
export function isAreaLevel(facts: ClosedFacts, level: string): boolean {
  return levelsOfAreas.includes(level) && isTold(facts, level);
}

/** The nodes that a filter picks. What a fact does not keep, since it changes from day to day, cannot be asked for. */
export function nodesOf({ facts, what }: AskedList, filter: unknown): Record<string, readonly string[]> {
  const picked: Record<string, readonly string[]> = {};
  for (const [field, value] of Object.entries(filter ?? {})) {
    if (value == null) continue;
    const of = facts.where[field];
    if (of === undefined)
      throw new QuestionTooFine(`where.${field} is of today's ${what}, and figures are of closed months: leave it out`);
    if (picked[of.tree] !== undefined)
      throw new Invalid([{ field: `where.${field}`, message: `another field picks by ${of.tree} already: give one` }]);
    picked[of.tree] = [value].flat().map((one) => nodeNamed(facts, of, String(one)));
  }
  if (picked[areaTree(facts)]?.some((code) => !isTold(facts, levelOfArea(code))))
    throw new QuestionTooFine(`where: figures of ${what} are told of ${finestArea(facts)} at the finest`);
  return picked;
}

function nodeNamed({ dimensions }: ClosedFacts, { tree, level }: ClosedFacts['where'][string], value: string): string {
  const dimension = dimensions[tree];
  if (dimension?.type !== 'NAMED' || level === undefined) return value;
  return nodeOf(dimension.levels, level, value);
}

/** The same level, when facts are told by it. */
export function requireLevel({ facts, what }: AskedList, level: string): string {
  if (isTold(facts, level)) return level;
  const instead = levelsOfAreas.includes(level) ? `ask by ${finestArea(facts)}` : 'leave it out';
  throw new QuestionTooFine(`figures of ${what} in closed months are not told by ${level}: ${instead}`);
}

/** The same measure, when facts are told by it. */
export function requireMeasure({ facts, what }: AskedList, name: string): string {
  if (name in facts.told) return name;
  throw new QuestionTooFine(`${name} of ${what} is not told of closed months: leave it out`);
}

function isTold({ dimensions, finestTime, isStock }: ClosedFacts, level: string | undefined): boolean {
  if (level === undefined) return false;
  if (levelsOfTime.includes(level)) return isStock !== true && isUpTo(levelsOfTime, level, finestTime);
  return Object.values(dimensions).some((dimension) =>
    dimension.type === 'AREA' ? isUpTo(levelsOfAreas, level, dimension.finest) : dimension.levels.includes(level),
  );
}

function isUpTo(levels: readonly string[], level: string, finest: string): boolean {
  return levels.includes(level) && levels.indexOf(level) <= levels.indexOf(finest);
}

function finestArea({ dimensions }: ClosedFacts): string {
  const area = Object.values(dimensions).find((dimension) => dimension.type === 'AREA');
  return area?.type === 'AREA' ? area.finest : 'no area';
}

/** The values of the graph that the nodes of a key stand for. */
export function valuesOf(nodes: Readonly<Record<string, string>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(nodes).map(([level, node]) => [level, level === 'YEAR' ? Number(node) : valueOf(node)]),
  );
}

/** In the words of the graph: the filter of the list for the trees of the data set. */
export function refusalOf({ message, code, argument, coarser }: QuestionRefused, facts: ClosedFacts): GraphQLError {
  if (code === 'QUESTION_TOO_FINE') return new QuestionTooFine(message, coarser);
  const field = Object.entries(facts.where).find(([, { tree }]) => argument === `where.${tree}`)?.[0];
  const reason = message.slice(message.indexOf(': ') + 2);
  return new Invalid([{ field: field === undefined ? (argument ?? 'where') : `where.${field}`, message: reason }]);
}

import type { Answer } from '../../src/disclosure.ts';
import type { Question } from '../../src/question/question.ts';
import { QuestionRefused } from '../../src/question/refusal.ts';
import { worldOf } from '../../src/question/world.ts';
import { holderAt, type Tree } from '../../src/trees/tree.ts';
import { askerOf } from '../ask.ts';
import { scan, type Fact } from '../scan.ts';
import { endOf2025, matter, publicOf } from '../street.ts';

const { trees, sensitive } = worldOf(publicOf(matter, endOf2025));
const sensitiveKinds = sensitive.get('kind') ?? new Set<string>();

/** The levels of each tree that an attacker asks by; the whole of it where there is none. */
export const everything: readonly (readonly (string | null)[])[] = [
  [null, 'COMMUNITY', 'GENERAL_GRID'],
  [null, 'KIND_GROUP', 'KIND'],
  [null, 'QUARTER', 'MONTH'],
  [null, 'SEVERITY'],
  [null, 'AREA_TYPE'],
  [null, 'DUE', 'DUE_CLOSED', 'DUE_IN_TIME'],
];

/** A cell as the attacker sees it. */
export interface Seen {
  readonly key: readonly string[];
  /** How many there are, which the attacker does not know. */
  readonly truth: number;
  /** What is published; null: too few to tell. */
  readonly value: number | null;
  readonly threshold: number;
}

/** A table of which every cell is known to be there. */
export interface SeenTable {
  readonly by: readonly string[];
  readonly cells: readonly Seen[];
}

/** Every table of these levels that an analyst is told of a measure, with all its cells. */
export function askEverything(facts: readonly Fact[], levels: typeof everything, measure = 'count'): SeenTable[] {
  const ask = askerOf(matter, facts, { world: endOf2025 });
  const counted = measure === 'heldCount' ? facts.filter(({ columns }) => columns['held'] === 1) : facts;
  return combinations(levels).flatMap((by) => {
    const answer = askedBy(ask, { by, measures: [measure] });
    if (answer === undefined) return [];
    const values = new Map(
      answer.rows.map(({ key, figures }) => [Object.values(key).join('|'), figures[measure]?.value]),
    );
    const keys = crossed(by, answer.totalCount);
    const cells = tableOf(counted, by, keys).cells.map((cell) => ({
      ...cell,
      value: values.get(cell.key.join('|')) ?? null,
    }));
    return [{ by, cells }];
  });
}

/** A table with its true numbers and nothing published of it, whether it may be asked or not. */
export function tableOf(facts: readonly Fact[], by: readonly string[], keys = keysOf(by)): SeenTable {
  const truths = truthsBy(facts, by);
  const cells = keys.map((key): Seen => {
    const threshold = key.some((node) => sensitiveKinds.has(node)) ? 10 : 5;
    return { key, threshold, truth: truths.get(key.join('|')) ?? 0, value: null };
  });
  return { by, cells };
}

/** The whole table, or all but its sensitive kinds; undefined when it is refused so too. */
function askedBy(
  ask: (question: Partial<Question>) => Answer,
  { by, measures }: Pick<Question, 'by' | 'measures'>,
): Answer | undefined {
  const kinds = treeOf('KIND').levels[1]?.nodes ?? [];
  const others = { kind: kinds.filter((kind) => !sensitiveKinds.has(kind)) };
  for (const question of [{ by }, ...(by.includes('KIND') ? [{ by, where: others }] : [])]) {
    try {
      return ask({ ...question, measures });
    } catch (error) {
      if (!(error instanceof QuestionRefused)) throw error;
    }
  }
  return undefined;
}

/** All keys of a table, as many as the answer says there are: with the sensitive kinds or without. */
function crossed(by: readonly string[], count: number): string[][] {
  const all = keysOf(by);
  const keys = all.length === count ? all : all.filter((key) => !key.some((node) => sensitiveKinds.has(node)));
  if (keys.length !== count) throw new Error(`${by.join(' × ')} has ${keys.length} cells, told were ${count}`);
  return keys;
}

function keysOf(by: readonly string[]): string[][] {
  return combinations(by.map((level) => nodesOf(level))).filter((key) => !isImpossible(key));
}

function nodesOf(level: string): readonly string[] {
  const nodes = treeOf(level).levels.find(({ name }) => name === level)?.nodes ?? [];
  return nodes.filter((node) => !node.startsWith('2026'));
}

/** Only an emergency has the severity of one. */
function isImpossible(key: readonly string[]): boolean {
  return key.includes('EMERGENCY') && key.some((node) => /^[ABCDEG]\d?$/.test(node));
}

function truthsBy(facts: readonly Fact[], by: readonly string[]): Map<string, number> {
  const columns = by.map((level) => {
    const dimension = matter.dimensions.find(({ name }) => name === treeOf(level).name);
    return { dimension: dimension?.name ?? '', column: dimension?.column ?? '', level, nodes: null };
  });
  const count = { measure: 'count', of: 'FACTS' as const, in: [], flag: null, sum: null };
  const [rows = []] = scan(matter, { isExact: true, scans: [{ columns }], aggregates: [count] }, facts);
  return new Map(rows.map(({ nodes, tallies }) => [nodes.join('|'), tallies['count']?.n ?? 0]));
}

/** What a table adds up to when one of its levels is made coarser, or left out. */
export interface Coarsening {
  readonly by: readonly string[];
  /** Which cell of the coarser table a cell is part of. */
  keyOf(key: readonly string[]): readonly string[];
  /** Whether these parts of a coarser cell are all of it: a table without the sensitive kinds is not. */
  isWhole(parts: readonly Seen[]): boolean;
}

/** Each table that a table adds up to, one level coarser. */
export function coarsenings(by: readonly string[]): Coarsening[] {
  return by.map((level, at) => {
    const tree = treeOf(level);
    const above = levelIndex(level) - (level === 'QUARTER' ? 2 : 1);
    const name = tree.levels[above]?.name;
    const isLeftOut = name === undefined || !everything.flat().includes(name);
    return {
      by: isLeftOut ? by.toSpliced(at, 1) : by.with(at, name),
      keyOf: (key) => (isLeftOut ? key.toSpliced(at, 1) : key.with(at, holderAt(tree, key[at] ?? '', above) ?? '')),
      isWhole: (parts) =>
        level !== 'KIND' ||
        !leavesOut(
          parts.map(({ key }) => key[at] ?? ''),
          isLeftOut,
        ),
    };
  });
}

function leavesOut(kinds: readonly string[], isLeftOut: boolean): boolean {
  const tree = treeOf('KIND');
  const groups = new Set(kinds.map((kind) => holderAt(tree, kind, 0)));
  const own = (tree.levels[1]?.nodes ?? []).filter((kind) => isLeftOut || groups.has(holderAt(tree, kind, 0)));
  return own.some((kind) => sensitiveKinds.has(kind)) && !kinds.some((kind) => sensitiveKinds.has(kind));
}

function treeOf(level: string): Tree {
  const tree = trees.find(({ levels }) => levels.some(({ name }) => name === level));
  if (tree === undefined) throw new Error(`no tree has the level ${level}`);
  return tree;
}

function levelIndex(level: string): number {
  return treeOf(level).levels.findIndex(({ name }) => name === level);
}

/** One of each list, in all ways; null takes nothing of its list. */
function combinations(lists: readonly (readonly (string | null)[])[]): string[][] {
  return lists.reduce<string[][]>(
    (before, own) => before.flatMap((taken) => own.map((one) => (one === null ? taken : [...taken, one]))),
    [[]],
  );
}

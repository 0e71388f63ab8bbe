import type { Count, Measure, Sum } from '../catalogue/data-set.ts';
import { lastDayOf, monthsOf, plusMonths } from '../trees/months.ts';
import { timeLevelsOf } from '../trees/time-tree.ts';
import { allParts, axesOf, type Axis } from './axes.ts';
import { requireDeclared } from './declared.ts';
import { coarserQuestions, levelsAsked } from './coarser.ts';
import { tooFine } from './fineness.ts';
import type { Asker, Question } from './question.ts';
import { QuestionRefused, type Coarser } from './refusal.ts';
import type { World } from './world.ts';

/** How a question is answered. */
export interface Decided {
  readonly isExact: boolean;
  readonly axes: readonly Axis[];
  /** Everything that is counted or summed for it, by name. */
  readonly counted: ReadonlyMap<string, Count | Sum>;
  /** The last day that its figures count, YYYY-MM-DD. */
  readonly asOf: string;
}

/**
 * Decides it from the question and what is public.
 * @throws QuestionRefused: BAD_USER_INPUT for what is not declared, QUESTION_TOO_FINE with what would be answered
 */
export function decide(world: World, asker: Asker, question: Question): Decided {
  requireDeclared(world, question);
  if (isExact(world, asker, question)) {
    const axes = axesOf(world, question, 'LIVE');
    return { isExact: true, axes, counted: countedOf(world, question), asOf: world.today };
  }
  const decided = attempt(world, asker, question);
  if ('axes' in decided) return decided;
  throw QuestionRefused.tooFine(decided.reasons, coarserOf(world, asker, question));
}

/** Exact are facts about no person, and what lies wholly below prefixes where the asker reads every fact. */
function isExact({ dataSet, areas }: World, asker: Asker, { where = {} }: Question): boolean {
  if (dataSet.about === 'NO_PERSON') return true;
  if (typeof asker === 'string') return false;
  const picked = (areas && where[areas.tree.name]) ?? [''];
  return picked.every((node) => asker.readsBelow.some((prefix) => node.startsWith(prefix)));
}

type Attempt = Decided | { readonly reasons: readonly string[] };

/** With the parts of an unfinished year as fine as they may be told: months, else quarters, else none of it. */
function attempt(world: World, asker: Asker, question: Question): Attempt {
  const counted = countedOf(world, question);
  const measures = [...counted.values()];
  const closed = timeLevelsOf(world.time).toReversed();
  let reasons: readonly string[] = [];
  for (const { name } of closed) {
    const axes = reasons.length === 0 ? axesOf(world, question, name) : axesIfClosed(world, question, name);
    // Nothing as coarse is closed yet: what is finer is too fine, and that is what there is to say.
    if (axes === undefined) break;
    const found = tooFine(world, {
      asker,
      axes,
      measures,
      ...(question.mostRows === undefined ? {} : { mostRows: question.mostRows }),
    });
    if (found.length === 0) return { isExact: false, axes, counted, asOf: lastDayOfAxes(world, axes) };
    if (reasons.length === 0) reasons = found;
  }
  return { reasons };
}

function axesIfClosed(...asked: Parameters<typeof axesOf>): Axis[] | undefined {
  try {
    return axesOf(...asked);
  } catch (error) {
    if (error instanceof QuestionRefused) return undefined;
    throw error;
  }
}

function lastDayOfAxes({ time }: World, axes: readonly Axis[]): string {
  const parts = axes.filter(({ tree }) => tree.name === time.name).flatMap(allParts);
  const ends = parts.map((node) => monthsOf(node).until).toSorted();
  return lastDayOf(plusMonths(ends.at(-1) ?? '', -1));
}

/** Those asked for, in `having` and in `orderBy`, and what shares and means are divided of. */
function countedOf({ dataSet }: World, question: Question): ReadonlyMap<string, Count | Sum> {
  const counted = new Map<string, Count | Sum>();
  const take = (name: string) => {
    const measure: Measure | undefined = dataSet.measures[name];
    if (measure?.type === 'COUNT' || measure?.type === 'SUM') counted.set(name, measure);
    if (measure?.type === 'SHARE') [measure.part, measure.whole].forEach(take);
    if (measure?.type === 'MEAN') [measure.sum, measure.count].forEach(take);
  };
  namesOf(question).forEach(take);
  return counted;
}

/** Every measure that a question names. */
export function namesOf({ measures, having = {}, orderBy }: Question): readonly string[] {
  return [...new Set([...measures, ...Object.keys(having), ...(orderBy === undefined ? [] : [orderBy.measure])])];
}

/** How many questions are tried before a refusal names nothing that works. */
const MOST_TRIED = 200;

/** The questions of the fewest steps to coarser levels that would be answered. */
function coarserOf(world: World, asker: Asker, question: Question): Coarser[] {
  const seen = new Set<string>();
  let frontier: readonly Question[] = [question];
  while (frontier.length > 0 && seen.size < MOST_TRIED) {
    const next = frontier
      .flatMap((finer) => coarserQuestions(world, finer))
      .filter((coarser) => {
        const key = JSON.stringify([coarser.by, coarser.where]);
        return !seen.has(key) && seen.add(key);
      });
    const answered = next.filter((coarser) => isAnswered(world, asker, coarser));
    if (answered.length > 0) return answered.map((coarser) => levelsAsked(world, coarser));
    frontier = next;
  }
  return [];
}

function isAnswered(world: World, asker: Asker, question: Question): boolean {
  try {
    return 'axes' in attempt(world, asker, question);
  } catch (error) {
    if (error instanceof QuestionRefused) return false;
    throw error;
  }
}

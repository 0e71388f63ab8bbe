import type { Definition, Measure } from './catalogue/data-set.ts';
import { arrange, pageOf, type PublishedRow } from './answer/page.ts';
import { planOf, type CellRow, type Plan } from './answer/plan.ts';
import { linesOf, type Line } from './answer/table.ts';
import { meanFigure, shareFigure } from './figures/cell-figures.ts';
import { Figure } from './figures/figure.ts';
import type { Secret } from './figures/secret.ts';
import { decide, namesOf } from './question/decide.ts';
import type { Asker, Question } from './question/question.ts';
import { worldOf, type Public } from './question/world.ts';

export { arrange };

/** Beyond so many cells, only rows with something told are told one by one. */
const WHOLE_UP_TO = 1_000;

/** What a question is answered with. */
export interface Answer {
  readonly rows: readonly PublishedRow[];
  /** Whether there are more behind the last of them. */
  readonly hasNextPage: boolean;
  /** Of a table of more than 1,000 cells: how many rows are not there, of all of which every measure is BELOW; else 0. */
  readonly othersBelow: number;
  /** How many rows the declared cross product has, whatever is in them. */
  readonly totalCount: number;
  /** Of each measure, what it counts. */
  readonly definitions: Readonly<Record<string, Definition>>;
  /** The last day that the figures count, YYYY-MM-DD in Shanghai. */
  readonly asOf: string;
}

/** The one way from facts to an answer, of one data set as it is on one day. */
export interface Disclosure {
  /**
   * What must be read to answer a question.
   * @throws QuestionRefused for what is not answered, whatever the facts are
   */
  plan(asker: Asker, question: Question): Plan;
  /**
   * The answer.
   * @param rows what each scan of the plan found
   * @throws QuestionRefused as `plan`
   * @throws RangeError for rows that are not of the plan
   */
  answer(asker: Asker, question: Question, rows: readonly (readonly CellRow[])[]): Answer;
}

/** @throws RangeError with a line for each thing that is wrong with the data set */
export function disclosureOf(known: Public, secret: Secret): Disclosure {
  const world = worldOf(known);
  return {
    plan: (asker, question) => planOf(world, decide(world, asker, question)),
    answer: (asker, question, rows) => {
      const decided = decide(world, asker, question);
      const lines = linesOf(world, decided, { secret, plan: planOf(world, decided), rows });
      const all = lines.map((line) => publishedRow(line, question, known.dataSet.measures));
      const told = all.length > WHOLE_UP_TO && !decided.isExact ? all.filter(isTold) : all;
      const { asOf } = decided;
      const published = { rows: told, dataSet: known.dataSet.name, asOf };
      return {
        ...pageOf(published, question),
        othersBelow: all.length - told.length,
        totalCount: all.length,
        definitions: Object.fromEntries(
          question.measures.flatMap((name) => definitionOf(name, known.dataSet.measures[name])),
        ),
        asOf,
      };
    },
  };
}

function publishedRow(line: Line, question: Question, measures: Readonly<Record<string, Measure>>) {
  const key = Object.fromEntries(question.by.map((level, index) => [level, line.key[index] ?? '']));
  const figures = namesOf(question).map((name) => [name, figureOf(line, name, measures[name])] as const);
  return { key, figures: Object.fromEntries(figures) };
}

function figureOf({ counted }: Line, name: string, measure: Measure | undefined): Figure {
  const of = (other: string) => counted.get(other) ?? Figure.below;
  if (measure?.type === 'SHARE') return shareFigure({ above: of(measure.part), below: of(measure.whole) });
  if (measure?.type === 'MEAN') return meanFigure({ above: of(measure.sum), below: of(measure.count) });
  return of(name);
}

function isTold({ figures }: { readonly figures: Readonly<Record<string, Figure>> }): boolean {
  return Object.values(figures).some(({ status }) => status !== 'BELOW');
}

function definitionOf(name: string, measure: Measure | undefined): [string, Definition][] {
  return measure === undefined ? [] : [[name, measure.definition]];
}

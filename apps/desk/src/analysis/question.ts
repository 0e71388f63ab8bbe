import type { DocumentText } from '@microgrid/client/document';
import type { DataSet, Dimension, Measure } from './data-set.ts';

/** What is asked: a table of figures. */
export interface Question {
  readonly dataSet: DataSet;
  /** One to three. */
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** The unit or grid in which it is counted. */
  readonly within: string;
  /** A year, quarter or month, such as 2026-Q3; empty for all time. */
  readonly period: string;
}

/** A figure as the graph tells it. */
export interface Figure {
  readonly value: number | null;
  readonly status: 'EXACT' | 'ROUNDED' | 'BELOW' | 'SUMMED';
}

export type Row = Readonly<Record<string, Figure>> & { readonly key: Readonly<Record<string, unknown>> };

export interface Table {
  readonly list: {
    readonly figuresAsOf: string;
    readonly definitions: readonly Definition[];
    readonly groups: readonly Row[] | null;
  } | null;
}

/** What a measure counts. */
export interface Definition {
  readonly measure: string;
  readonly text: string;
  readonly textZh: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** As many groups as one answer holds; more are an error that says so, never cut. */
const MOST = 1000;

/** The question as an operation, which anybody can take elsewhere: to a notebook, to a file, to the explorer. */
export function operationOf({ dataSet, by, measures, ...asked }: Question): DocumentText<Table, Record<string, never>> {
  const where = whereOf({ dataSet, ...asked });
  const keys = [...new Map(by.map((dimension) => [dimension.key, dimension])).values()];
  const text = `query Table {
  list: ${dataSet.name}${where} {
    figuresAsOf
    definitions { measure text textZh numerator denominator }
    groups(by: [${by.map(({ name }) => name).join(', ')}], first: ${MOST}) {
      key { ${keys.map(selectionOf).join(' ')} }
${measures.map(({ name }) => `      ${name} { value status }`).join('\n')}
    }
  }
}`;
  return { text, kind: 'query' };
}

function whereOf({ dataSet, within, period }: Pick<Question, 'dataSet' | 'within' | 'period'>): string {
  const filters = [
    ...(dataSet.hasWithin && within !== '' ? [`within: ${JSON.stringify(within)}`] : []),
    ...(dataSet.period !== null && period !== '' ? [`${dataSet.period}: ${JSON.stringify(period)}`] : []),
  ];
  return filters.length === 0 ? '' : `(where: { ${filters.join(', ')} })`;
}

function selectionOf({ key, fields }: Dimension): string {
  return fields.length === 0 ? key : `${key} { ${fields.join(' ')} }`;
}

const OPERATION =
  /^query Table \{\n {2}list: (\w+)(?:\(where: \{ (.+) \}\))? \{\n[^]*?groups\(by: \[([\w, ]+)\][^]*?\n {6}key [^\n]*\n([^]*?) {4}\}\n/;

/** The question that an operation asks, where it was made here; undefined of any other. */
export function questionOf(text: string, dataSets: readonly DataSet[]): Question | undefined {
  const [, name, where = '', by = '', figures = ''] = OPERATION.exec(text) ?? [];
  const dataSet = dataSets.find((own) => own.name === name);
  if (dataSet === undefined) return undefined;
  const filter = (field: string | null) => new RegExp(`\\b${field}: "([^"]*)"`).exec(where)?.[1] ?? '';
  const named = new Set(figures.split('\n').map((line) => line.trim().split(' ')[0]));
  const question: Question = {
    dataSet,
    by: dataSet.dimensions.filter((dimension) => by.split(', ').includes(dimension.name)),
    measures: dataSet.measures.filter((measure) => named.has(measure.name)),
    within: filter('within'),
    period: filter(dataSet.period),
  };
  return operationOf(question).text === text ? question : undefined;
}

import type { DataSet } from '../src/catalogue/data-set.ts';
import { disclosureOf, type Answer } from '../src/disclosure.ts';
import type { Figure } from '../src/figures/told.ts';
import type { Asker, Question } from '../src/question/question.ts';
import type { Public } from '../src/question/world.ts';
import { scan, secret, type Fact } from './scan.ts';
import { publicOf } from './street.ts';

/** Somebody who asks questions of these facts, as a service would answer them. */
export function askerOf(dataSet: DataSet, facts: readonly Fact[], { who = 'ANALYST', world = {} }: Setting = {}) {
  const disclosure = disclosureOf(publicOf(dataSet, world), secret);
  return (question: Partial<Question>): Answer => {
    const asked = { by: [], measures: ['count'], ...question };
    return disclosure.answer(who, asked, scan(dataSet, disclosure.plan(who, asked), facts));
  };
}

interface Setting {
  readonly who?: Asker;
  readonly world?: Partial<Public>;
}

/** A figure in a word: the number, ≈ before what is rounded, Σ before what is summed, with + for each hidden part. */
export function told(figure: Figure | undefined): string {
  const { value = null, status = 'BELOW', hiddenParts = null } = figure ?? {};
  const sign = { EXACT: '', ROUNDED: '≈', BELOW: '', SUMMED: 'Σ' }[status];
  return status === 'BELOW' ? 'BELOW' : `${sign}${value}${'+'.repeat(hiddenParts ?? 0)}`;
}

/** The figures of one measure, a word each row. */
export function toldRows({ rows }: Answer, measure = 'count'): string[] {
  return rows.map(({ figures }) => told(figures[measure]));
}

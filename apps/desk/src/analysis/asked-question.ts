import { dataSets } from 'virtual:data-sets';
import { useSearchParams } from 'wouter';
import { useArea } from '../frame/area.ts';
import type { DataSet } from './data-set.ts';
import type { Question } from './question.ts';

/** What stands in the address of a question. */
export type Part = 'of' | 'by' | 'measures' | 'in' | 'period';

export type Change = (part: Part, value: readonly string[]) => void;

const FIRST = 'matters';
/** Figures that are not exact have three at most. */
export const MOST_DIMENSIONS = 3;

/** The address of a question. */
export function addressOf({ dataSet, by, measures, within, period }: Question): string {
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(',');
  const parts: Readonly<Record<Part, string>> = {
    of: dataSet.name,
    by: names(by),
    measures: names(measures),
    in: within,
    period,
  };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
}

/** The question that the address says, and how another is asked. */
export function useQuestion(): readonly [Question, Change] {
  const [search, setSearch] = useSearchParams();
  const area = useArea();
  const dataSet = setNamed(search.get('of') ?? FIRST);
  const chosen = <Named extends { readonly name: string }>(part: Part, all: readonly Named[], least: number) => {
    const names = (search.get(part) ?? '').split(',');
    const found = all.filter(({ name }) => names.includes(name));
    return found.length === 0 ? all.slice(0, least) : found;
  };
  const question: Question = {
    dataSet,
    by: chosen('by', byPlaceFirst(dataSet), 1).slice(0, MOST_DIMENSIONS),
    measures: chosen('measures', dataSet.measures, 2),
    within: search.get('in') ?? area,
    period: search.get('period') ?? '',
  };
  const change: Change = (part, value) =>
    setSearch((before) => {
      // Another list has other dimensions and measures.
      const next = part === 'of' ? new URLSearchParams() : new URLSearchParams(before);
      if (value.length === 0) next.delete(part);
      else next.set(part, value.join(','));
      return next;
    });
  return [question, change];
}

function setNamed(name: string): DataSet {
  const found = dataSets.find((own) => own.name === name) ?? dataSets[0];
  if (found === undefined) throw new Error('the graph has no figures');
  return found;
}

/** By communities unless something else is asked. */
function byPlaceFirst({ dimensions }: DataSet): DataSet['dimensions'] {
  return [
    ...dimensions.filter(({ name }) => name === 'COMMUNITY'),
    ...dimensions.filter(({ name }) => name !== 'COMMUNITY'),
  ];
}

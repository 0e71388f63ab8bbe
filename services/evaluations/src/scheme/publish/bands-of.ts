import type { Grade } from '../scheme.terms.ts';

interface BandFrom {
  readonly grade: Grade;
  readonly from: number;
}

/** The bands from the lowest up, each up to but without the next; the last one includes 100. */
export function bandsOf(bands: readonly BandFrom[]) {
  const ascending = bands.toSorted((a, b) => a.from - b.from);
  return ascending.map(({ grade, from }, index) => ({ grade, from, below: ascending[index + 1]?.from ?? null }));
}

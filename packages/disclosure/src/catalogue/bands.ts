import { flat, type Count, type Definition, type NamedDimension } from './data-set.ts';

/** A rating or duration is told only as counts by the bands of this. */
export interface Bands {
  readonly name: string;
  readonly column: string;
  readonly level: string;
  /** Where each band begins, ascending; it ends where the next one begins, the last nowhere. */
  readonly from: readonly number[];
}

/** The flat dimension of these bands, such as `0-1`, `1-3`, `3-`. */
export function bandsOf({ name, column, level, from }: Bands): NamedDimension {
  if (from.length < 2 || from.some((start, index) => index > 0 && !(start > (from[index - 1] ?? start))))
    throw new RangeError(`${name}: bands begin at two or more ascending numbers, not at ${from.join(', ')}`);
  return flat({ name, column, level, values: from.map((_, index) => bandName(from, index)) });
}

/**
 * The band that a value lies in, for whoever writes the fact.
 * @throws RangeError below the first band
 */
export function bandOf({ name, from }: Bands, value: number): string {
  const index = from.findLastIndex((start) => value >= start);
  if (index === -1) throw new RangeError(`${name}: ${value} lies below the first band`);
  return bandName(from, index);
}

/** A count for each band, by name such as `days1-3`. */
export function countsByBand(bands: Bands, definitionOf: (band: string) => Definition): Record<string, Count> {
  return Object.fromEntries(
    bands.from.map((_, index) => {
      const band = bandName(bands.from, index);
      const count: Count = {
        type: 'COUNT',
        of: 'FACTS',
        in: { [bands.name]: band },
        definition: definitionOf(band),
      };
      return [`${bands.name}${band}`, count];
    }),
  );
}

function bandName(from: readonly number[], index: number): string {
  return `${from[index] ?? ''}-${from[index + 1] ?? ''}`;
}

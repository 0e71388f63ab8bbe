import { gridsValidFrom } from './grids.ts';
import { Random } from './random.ts';
import { startOfDate } from './shanghai-time.ts';

/** The ids of the departments of a street, in their order; depends on seed and street code only. */
export function departmentIds({ street, seed, count }: { street: string; seed: number; count: number }): string[] {
  const random = new Random(seed, street, 'departments');
  return Array.from({ length: count }, () => random.uuid(startOfDate(gridsValidFrom)));
}

/** The water station of a street, which is whistled for most. */
export function waterStationOf(street: string, seed: number): string {
  const [, water] = departmentIds({ street, seed, count: 2 });
  if (water === undefined) throw new RangeError(`${street} has no second department`);
  return water;
}

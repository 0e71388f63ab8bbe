import { gridsValidFrom } from './grids.ts';
import { Random } from './random.ts';
import { startOfDate } from './shanghai-time.ts';

/** The ids of the departments of a street, in their order; depends on seed and street code only. */
export function departmentIds({ street, seed, count }: { street: string; seed: number; count: number }): string[] {
  const random = new Random(seed, street, 'departments');
  return Array.from({ length: count }, () => random.uuid(startOfDate(gridsValidFrom)));
}

import { SizeStatus } from './grid.terms.ts';
/** The standard size of a micro-grid, in households: a standard and not a law, so outside of it is a flag, no refusal. */
const STANDARD = { least: 30, most: 100 };

const INT4_MAX = 2_147_483_647;

/** How many households the micro-grids of a size have, ends included. */
export function householdsOf(size: SizeStatus): { least: number; most: number } {
  if (size === 'BELOW') return { least: 0, most: STANDARD.least - 1 };
  return size === 'ABOVE' ? { least: STANDARD.most + 1, most: INT4_MAX } : STANDARD;
}

export function sizeStatus(households: number): SizeStatus {
  if (households < STANDARD.least) return 'BELOW';
  return households > STANDARD.most ? 'ABOVE' : 'WITHIN';
}

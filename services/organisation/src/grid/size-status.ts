import { SizeStatus } from './grid.terms.ts';
/** The standard size of a micro-grid, in households: a standard and not a law, so outside of it is a flag, no refusal. */
const STANDARD = { least: 30, most: 100 };

export function sizeStatus(households: number): SizeStatus {
  if (households < STANDARD.least) return 'BELOW';
  return households > STANDARD.most ? 'ABOVE' : 'WITHIN';
}

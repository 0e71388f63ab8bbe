/** The standard size of a micro-grid, in households: a standard and not a law, so outside of it is a flag, no refusal. */
const STANDARD = { least: 30, most: 100 };

export const SizeStatus = { BELOW: 'BELOW', WITHIN: 'WITHIN', ABOVE: 'ABOVE' } as const;
export type SizeStatus = keyof typeof SizeStatus;

export function sizeStatus(households: number): SizeStatus {
  if (households < STANDARD.least) return 'BELOW';
  return households > STANDARD.most ? 'ABOVE' : 'WITHIN';
}

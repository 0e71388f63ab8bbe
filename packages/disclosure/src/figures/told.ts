import { Figure as Made } from './figure.ts';

/** A figure as others know it: they can read one, and not make one. */
export type Figure = Made;

/** What is told where nothing is. */
export const BELOW: Figure = Made.below;

/** Whether a value is a figure that an answer made, for walks over what a graph tells. */
export function isFigure(value: unknown): value is Figure {
  return Made.is(value);
}

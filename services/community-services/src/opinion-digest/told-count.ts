const MINIMUM = 5;

/**
 * What is told publicly of how many said so: fewer than 5 is no number, or it would say who; from there multiples of 5, so
 * that a digest that is posted again does not tell who was the one more. Null when too few.
 */
export function toldCount(count: number): number | null {
  return count < MINIMUM ? null : count - (count % MINIMUM);
}

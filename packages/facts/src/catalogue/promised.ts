/**
 * Types of facts that the work on indicators counts on and that no subgraph tells yet. Whoever puts one into the
 * catalogue deletes its line here.
 */
export const PROMISED_FACTS = ['ratings.counted.v1'] as const;

export type PromisedFact = (typeof PROMISED_FACTS)[number];

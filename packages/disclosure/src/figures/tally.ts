/** What one statement reads of one cell for one measure: of the facts that the measure counts. */
export interface Tally {
  /** How many facts; of a count of UNITS, how many units. */
  readonly n: number;
  /** How many different units the facts are of; n where each fact is of another one. */
  readonly units: number;
  /** The sum of their record keys; of a count of UNITS, of each unit's key once. */
  readonly keySum: bigint;
  /** Of a sum: the total, each fact cut at the cap of the plan. */
  readonly sum?: number;
  /** Of a sum: the largest part of that total which is one unit's. */
  readonly largest?: number;
}

export const NONE: Tally = { n: 0, units: 0, keySum: 0n, sum: 0, largest: 0 };

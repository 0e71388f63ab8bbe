import { roundedAmount, SENSITIVE_THRESHOLD, THRESHOLD } from './rounding.ts';
import type { Secret } from './secret.ts';

/** Records of one data set. */
interface Records {
  /** What their keys are of: the name of the data set. */
  readonly dataSet: string;
  readonly isSensitive: boolean;
  /** Of each of them; of each person, where people are counted. */
  readonly ids: readonly string[];
}

/**
 * How many records there are as everybody may know, for a text that counts just these: what a table tells of a cell that
 * holds them and no other. Null for BELOW.
 */
export function toldCount({ dataSet, isSensitive, ids }: Records, secret: Secret): number | null {
  const n = ids.length;
  const keySum = ids.reduce((sum, id) => sum + BigInt(secret.recordKey(dataSet, id)), 0n);
  const threshold = isSensitive ? SENSITIVE_THRESHOLD : THRESHOLD;
  const [told = null] = secret
    .wordsOf([{ keySum, n, purpose: 0 }])
    .map((words) => roundedAmount({ amount: n, size: 1, units: n, threshold }, words));
  return told;
}

import { deepEqual } from 'node:assert/strict';
import { comparisonAt } from '@microgrid/execution/testing';
import type { Progress } from '../proof.ts';

const OPERATIONS = 20_000;

/** @throws Error with the operation that the compiled executor answers otherwise than graphql-js. */
export async function proveExecution(seed: number, progress: Progress): Promise<string> {
  let [compared, withErrors] = [0, 0];
  for (let index = 0; index < OPERATIONS; index++) {
    await progress(index + 1, OPERATIONS);
    const comparison = await comparisonAt(seed + index);
    if (comparison === undefined) continue;
    const { operation, ours, reference } = comparison;
    deepEqual(ours, reference, operation);
    compared++;
    if (reference.hasErrors) withErrors++;
  }
  const count = (number: number) => number.toLocaleString('en');
  return (
    `of ${count(OPERATIONS)} operations ${count(compared)} are valid, and answered with the same data by both; ` +
    `in ${count(withErrors)} of them something fails`
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionRefused } from '../../src/question/refusal.ts';
import { askerOf } from '../ask.ts';
import { communities, endOf2025, generalGrids, matter, mattersOfAYear } from '../street.ts';

const levels = [
  'COMMUNITY',
  'GENERAL_GRID',
  'KIND_GROUP',
  'KIND',
  'MONTH',
  'QUARTER',
  'SEVERITY',
  'AREA_TYPE',
  'DUE_IN_TIME',
  'WEEK',
];
const nodes = {
  area: [...communities, ...generalGrids.slice(0, 3), '510115006009'],
  kind: ['A', 'A1', 'A2', 'B3', 'C', 'C1', 'F6', 'Z1'],
  time: ['2024', '2025', '2025-Q2', '2025-07', '2026-01'],
  severity: ['URGENT', 'ORDINARY'],
};
const questions = fc.record({
  by: fc.subarray(levels, { maxLength: 3 }),
  where: fc.record(
    Object.fromEntries(
      Object.entries(nodes).map(([name, own]) => [
        name,
        fc.subarray(own, { minLength: 1, maxLength: Math.min(3, own.length) }),
      ]),
    ),
    { requiredKeys: [] },
  ),
});

describe('attack 8, refusals', () => {
  const full = askerOf(matter, mattersOfAYear(1_000), { world: endOf2025 });
  const empty = askerOf(matter, [], { world: endOf2025 });

  it('are equal on an empty database, and so is the size of what is answered', () => {
    const seen = { refused: 0, answered: 0 };
    fc.assert(
      fc.property(questions, (question) => {
        const [own, other] = [outcome(full, question), outcome(empty, question)];
        expect(other).toEqual(own);
        seen[typeof own === 'number' ? 'answered' : 'refused']++;
      }),
      { seed: 8, numRuns: 400 },
    );
    expect(Math.min(seen.refused, seen.answered)).toBeGreaterThan(30);
  });
});

/** Everything that a refusal tells, or how many rows there are. */
function outcome(ask: ReturnType<typeof askerOf>, question: object): unknown {
  try {
    return ask(question).totalCount;
  } catch (error) {
    if (!(error instanceof QuestionRefused)) throw error;
    const { code, argument, coarser, message } = error;
    return { code, argument, coarser, message };
  }
}

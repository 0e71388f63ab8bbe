import { describe, expect, it } from 'vitest';
import { pageOf, problemsOf, resultsOn } from './page.ts';
import type { Proof } from './proof.ts';

const proof = (name: string, seed: number | null = null): Proof => ({
  name,
  goal: `that ${name} holds`,
  seed,
  prove: () => Promise.resolve('seen'),
});
const resultOf = ({ name, goal, seed }: Proof) => ({
  name,
  goal,
  seed,
  seen: `1,000 of ${name}: all`,
  commit: 'abc123',
});

const [codes, days] = [proof('codes', 7), proof('days')];

describe('the page of proofs', () => {
  it('says of each its goal, its seed, what was seen and at which commit, and can be read back', () => {
    const results = [codes, days].map(resultOf);
    const page = pageOf(results);
    expect(page).toContain(
      '\n## codes\n\n- Goal: that codes holds\n- Seed: 7\n- Seen: 1,000 of codes: all\n- Commit: `abc123`\n',
    );
    expect(resultsOn(page)).toEqual(results);
  });

  it('is complete when each proof has a result', () => {
    expect(problemsOf([codes, days], [codes, days].map(resultOf))).toEqual([]);
  });

  it.each([
    ['a proof that was never run', []],
    ['one whose goal has changed', [{ ...resultOf(codes), goal: 'something else' }]],
    ['one whose seed has changed', [{ ...resultOf(codes), seed: 8 }]],
  ])('misses %s', (_what, results) => {
    expect(problemsOf([codes], results)).toEqual([
      'docs/proof.md has no result of codes as it is declared: run "pnpm nightly codes", commit the page',
    ]);
  });

  it('has nothing that is declared no more', () => {
    expect(problemsOf([codes], [codes, days].map(resultOf))).toEqual([
      'docs/proof.md has a result of days, which nightly/proofs/ does not declare: take it off the page',
    ]);
  });
});

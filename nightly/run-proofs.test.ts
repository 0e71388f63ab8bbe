import { expect, it } from 'vitest';
import type { Proof, Result } from './proof.ts';
import { runProofs, type Run } from './run-proofs.ts';

const seen = (name: string): Proof => ({
  name,
  goal: 'it holds',
  seed: 1,
  prove: () => Promise.resolve(`${name} seen`),
});
const wrong: Proof = { ...seen('wrong'), prove: () => Promise.reject(new Error('2 is no 3')) };
const at = (commit: string, { name, goal, seed }: Proof): Result => ({ name, goal, seed, seen: 'before', commit });

/** Runs proofs at the commit "now", whose code is that of "page" too. */
async function run(proofs: Proof[], options: Partial<Run> = {}) {
  const kept: Result[] = [];
  const said: string[] = [];
  const hold = await runProofs(proofs, {
    results: [],
    commit: 'now',
    again: false,
    isSameCode: (commit) => Promise.resolve(commit === 'page' || commit === 'now'),
    keep: async (result) => void kept.push(result),
    progressOf: () => () => Promise.resolve(),
    say: (name, text) => void said.push(`${name}: ${text}`),
    ...options,
  });
  return { hold, said, kept: kept.map(({ name, commit }) => `${name} at ${commit}`) };
}

it('keeps what each saw, with the commit that was run', async () => {
  expect(await run([seen('a'), seen('b')])).toEqual({
    hold: true,
    said: [expect.stringMatching(/^a: a seen \(\d+ s\)$/), expect.stringMatching(/^b: b seen \(\d+ s\)$/)],
    kept: ['a at now', 'b at now'],
  });
});

it('goes on after one that does not hold, whose case it tells and whose result it does not keep', async () => {
  const { hold, said, kept } = await run([wrong, seen('b')]);
  expect({ hold, first: said[0], kept }).toEqual({
    hold: false,
    first: 'wrong: DOES NOT HOLD: 2 is no 3',
    kept: ['b at now'],
  });
});

it('does not run again what this code has a result of, unless it is asked to', async () => {
  const results = [at('page', seen('a')), at('long ago', seen('b'))];
  expect((await run([seen('a'), seen('b')], { results })).kept).toEqual(['b at now']);
  expect((await run([seen('a'), seen('b')], { results, again: true })).kept).toEqual(['a at now', 'b at now']);
});

it('runs again what is declared otherwise than it was', async () => {
  const results = [at('page', { ...seen('a'), seed: 2 })];
  expect((await run([seen('a')], { results })).kept).toEqual(['a at now']);
});

it('keeps nothing of code that is not committed', async () => {
  const { hold, said, kept } = await run([seen('a')], { commit: undefined, results: [at('page', seen('a'))] });
  expect({ hold, first: said[0], kept }).toEqual({ hold: true, first: expect.stringContaining('a seen'), kept: [] });
});

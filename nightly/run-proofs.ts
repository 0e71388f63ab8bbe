import { resultOf } from './page.ts';
import type { Progress, Proof, Result } from './proof.ts';

export interface Run {
  /** What there is on the page already. */
  readonly results: readonly Result[];
  /** What is run; undefined: code that is not committed, whose results are not kept. */
  readonly commit: string | undefined;
  /** Whether proofs are run that this code has a result of. */
  readonly again: boolean;
  isSameCode(commit: string): Promise<boolean>;
  keep(result: Result): Promise<void>;
  progressOf(name: string): Progress;
  say(name: string, text: string): void;
}

/**
 * Runs proofs one after the other and keeps each result at once, so that what is interrupted goes on; one that does not
 * hold ends none of the others.
 * @returns whether all of them hold.
 */
export async function runProofs(proofs: readonly Proof[], run: Run): Promise<boolean> {
  let hold = true;
  for (const proof of proofs) {
    const seenAt = run.again ? undefined : await seenBefore(proof, run);
    if (seenAt === undefined) hold = (await attempt(proof, run)) && hold;
    else run.say(proof.name, `seen already, at ${seenAt}`);
  }
  return hold;
}

/** The commit at which this code's result was seen. */
async function seenBefore(proof: Proof, { results, commit, isSameCode }: Run): Promise<string | undefined> {
  const before = resultOf(proof, results);
  if (commit === undefined || before === undefined) return undefined;
  return (await isSameCode(before.commit)) ? before.commit : undefined;
}

async function attempt(proof: Proof, { commit, keep, progressOf, say }: Run): Promise<boolean> {
  const { name, goal, seed } = proof;
  const began = performance.now();
  let seen: string;
  try {
    seen = await proof.prove(progressOf(name));
  } catch (error) {
    say(name, `DOES NOT HOLD: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  say(name, `${seen} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  if (commit !== undefined) await keep({ name, goal, seed, seen, commit });
  return true;
}

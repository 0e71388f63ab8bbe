import type { Proof, Result } from './proof.ts';

const HEAD = `# Proof

What was seen of promises whose tests are too long for every check. \`pnpm nightly\` runs them and writes this page. Whoever
adds a proof to \`nightly/proofs/\` runs it once and commits the page: \`pnpm check\` fails while one has no result.
`;

const RESULT = /^## (.+)\n\n- Goal: (.+)\n- Seed: (.+)\n- Seen: (.+)\n- Commit: `(\w+)`$/gm;
const EVERY_CASE = 'none, every case was tried';

/** The page of these results. */
export function pageOf(results: readonly Result[]): string {
  const sections = results.map(
    ({ name, goal, seed, seen, commit }) =>
      `\n## ${name}\n\n- Goal: ${goal}\n- Seed: ${seed ?? EVERY_CASE}\n- Seen: ${seen}\n- Commit: \`${commit}\`\n`,
  );
  return [HEAD, ...sections].join('');
}

/** The results on a page. */
export function resultsOn(page: string): Result[] {
  return [...page.matchAll(RESULT)].map(([, name = '', goal = '', seed, seen = '', commit = '']) => ({
    name,
    goal,
    seed: seed === EVERY_CASE ? null : Number(seed),
    seen,
    commit,
  }));
}

/** The result of a proof as it is declared now; undefined when there is none. */
export function resultOf({ name, goal, seed }: Proof, results: readonly Result[]): Result | undefined {
  return results.find((result) => result.name === name && result.goal === goal && result.seed === seed);
}

/** What is wrong with a page, a line each: proofs without a result, and results of what is not declared. */
export function problemsOf(proofs: readonly Proof[], results: readonly Result[]): string[] {
  const unseen = proofs
    .filter((proof) => resultOf(proof, results) === undefined)
    .map(
      ({ name }) =>
        `docs/proof.md has no result of ${name} as it is declared: run "pnpm nightly ${name}", commit the page`,
    );
  const undeclared = results
    .filter(({ name }) => proofs.every((proof) => proof.name !== name))
    .map(
      ({ name }) =>
        `docs/proof.md has a result of ${name}, which nightly/proofs/ does not declare: take it off the page`,
    );
  return [...unseen, ...undeclared];
}

const { LIVES, LIVES_SEED } = process.env;

/**
 * How many random lives a model-based test against the database lives (`*.model.test.ts`), for `assert` of fast-check: 100
 * in every check; `pnpm nightly lives` takes 2,000 from a seed of its own.
 */
export const lives = {
  numRuns: Number(LIVES ?? 100),
  ...(LIVES_SEED === undefined ? {} : { seed: Number(LIVES_SEED) }),
};

/** How long all of them may take, in milliseconds, and shrinking the one in which the model does not hold. */
export const LIVES_MS = 120_000 + lives.numRuns * 1000;

const { LIVES, LIVES_SEED } = process.env;

/** How many random lives a model-based test lives: 100 in every check, and more every night. */
export const RUNS = Number(LIVES ?? 100);

/** The seed of the lives: each night another one. */
export const seedOr = (usual: number): number => (LIVES_SEED === undefined ? usual : Number(LIVES_SEED));

/** How long all of them may take. */
export const LIVES_MS = 120_000 + RUNS * 5000;

const ROUNDS = 200;
/** The first rounds warm up what is measured. */
const WARM_UP = 20;

/**
 * How many times as long `one` takes as `other`, by turns. What else the machine does only ever adds, so the fastest tenth
 * of each is compared.
 */
export async function timesAsLong(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const [times, others]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const both = [
      { deed: one, taken: times },
      { deed: other, taken: others },
    ];
    for (const { deed, taken } of round % 2 === 0 ? both : both.toReversed()) {
      const time = await timeOf(deed);
      if (round >= 0) taken.push(time);
    }
  }
  return fastTime(times) / fastTime(others);
}

function fastTime(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN;
}

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

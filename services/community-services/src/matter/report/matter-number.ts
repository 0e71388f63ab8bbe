import { randomInt } from 'node:crypto';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

const digits = 6;
/** How many numbers a community has in a year, some hundred times what its people report. */
export const numbersOfYear = 10 ** digits;
const mostDraws = 100;

/**
 * A number of the grid's community in the year of `reportedAt` in Asia/Shanghai, which nothing else has: drawn, so that
 * nobody reads from two of their own how much was reported in between. Simultaneous reports do not wait for each other.
 */
export async function newMatterNumber(
  em: SqlEntityManager,
  { gridCode, reportedAt }: { gridCode: string; reportedAt: Date },
  draw: () => number = () => randomInt(numbersOfYear),
): Promise<string> {
  const series = { communityCode: gridCode.slice(0, 12), year: Number(shanghaiDate(reportedAt).slice(0, 4)) };
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const number = formatMatterNumber(series, draw());
    if (await isFree(em, number)) return number;
  }
  throw new Error(`the matter numbers of ${series.communityCode} in ${series.year} are used up`);
}

/** The numbers of one community and year are unlike each other. */
interface MatterSeries {
  readonly communityCode: string;
  readonly year: number;
}

/** 2026-510115006005-480217: short enough to be said on the phone. */
export function formatMatterNumber({ year, communityCode }: MatterSeries, drawn: number): string {
  return `${year}-${communityCode}-${String(drawn).padStart(digits, '0')}`;
}

/** Whether no matter has the number, those that the caller may not see included; then it is the transaction's own. */
async function isFree(em: SqlEntityManager, number: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_free: boolean }[]>(
    'select community_services.claim_matter_number(?) as is_free',
    [number],
  );
  return answer?.is_free === true;
}

import { randomInt } from 'node:crypto';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatMatterNumber, numbersOfYear } from '../../matter/report/matter-number.ts';

const mostDraws = 100;

/** A number of the community in the year that no other mediation has: drawn, so that it tells neither how many there are nor which came next. */
export async function newMediationNumber(
  em: SqlEntityManager,
  { gridCode, at }: { gridCode: string; at: Date },
  draw = () => randomInt(numbersOfYear),
): Promise<string> {
  const series = { communityCode: gridCode.slice(0, 12), year: Number(shanghaiDate(at).slice(0, 4)) };
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const number = formatMatterNumber(series, draw());
    if (await isFree(em, number)) return number;
  }
  throw new Error(`the mediation numbers of ${series.communityCode} in ${series.year} are used up`);
}

/** Whether no mediation has the number, those that the caller may not see included; then it is the transaction's own. */
async function isFree(em: SqlEntityManager, number: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_free: boolean }[]>(
    'select community_services.claim_mediation_number(?) as is_free',
    [number],
  );
  return answer?.is_free === true;
}

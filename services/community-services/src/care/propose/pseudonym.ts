import { randomInt } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

const digits = 6;
export const pseudonyms = 10 ** digits;
const mostDraws = 100;

/** A name in the files that nothing else has: drawn, so that it tells neither how many there are nor which came next. */
export async function newPseudonym(em: SqlEntityManager, draw = () => randomInt(pseudonyms)): Promise<string> {
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const pseudonym = formatPseudonym(draw());
    if (await isFree(em, pseudonym)) return pseudonym;
  }
  throw new Error('the names of care needs are used up');
}

/** C-480217: short enough to be said on the phone. */
export function formatPseudonym(drawn: number): string {
  return `C-${String(drawn).padStart(digits, '0')}`;
}

/** Whether no need has it, those that the caller may not see included; then it is the transaction's own. */
async function isFree(em: SqlEntityManager, pseudonym: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_free: boolean }[]>(
    'select community_services.claim_care_pseudonym(?) as is_free',
    [pseudonym],
  );
  return answer?.is_free === true;
}

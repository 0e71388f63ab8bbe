import { measureStreetLists } from '@microgrid/bench/measure-street-lists';
import type { Progress } from '../proof.ts';

const STREETS = 60;
/** How many times its time in a world of one street a question may take. */
const MAY_TAKE = 1.1;

/** @throws Error naming the question that other streets make slower. */
export async function proveStreetLists(progress: Progress): Promise<string> {
  const measured = await measureStreetLists(STREETS, (done, of) => void progress(done, of));
  const ratios = measured.map(({ question, alone, among }) => ({ question, ratio: among / alone }));
  const slow = ratios.filter(({ ratio }) => ratio > MAY_TAKE);
  const inWords = (all: typeof ratios) =>
    all.map(({ question, ratio }) => `${question} ${ratio.toFixed(2)}`).join('; ');
  if (slow.length > 0) throw new Error(`other streets make these slower: ${inWords(slow)}`);
  return `among ${STREETS} streets, how many times what it took where there is one, in the median: ${inWords(ratios)}`;
}

import { posterior } from '@microgrid/disclosure/attack';
import { mattersOfAYear } from '@microgrid/disclosure/testing';
import type { Progress } from '../proof.ts';

const MOVES = 24_000_000;
/** Some five moves for each cell of the finest table lie between two samples. */
const EVERY = 60_000;
const MOST_KNOWN = 0.01;
const MOST_GAINED = 0.15;

/** @throws Error when an attacker who draws upon every answer knows more of small cells than may be. */
export async function provePosterior(seed: number, progress: Progress): Promise<string> {
  const { cells, tables, known, exact, guessed } = await posterior(mattersOfAYear(), {
    moves: MOVES,
    every: EVERY,
    seed,
    progress: async (done) => progress(done, MOVES),
  });
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const seen =
    `${tables} tables of a street's year by place, kind and time, ${MOVES.toLocaleString('en')} moves from the truth: of ` +
    `${cells.toLocaleString('en')} cells of 1 to 4, ${percent(known)} known with a chance of 90 % or more, ${percent(exact)} ` +
    `guessed exactly, ${percent(guessed)} from public totals alone`;
  if (known > MOST_KNOWN || exact - guessed > MOST_GAINED) throw new Error(seen);
  return seen;
}

import type { Random } from '@microgrid/sample-network/random';
import type { Seen, SeenTable } from './tables.ts';
import { coarsenings } from './tables.ts';

/** How likely a figure is for each true number: as an attacker who knows the mechanism, but not the secret, reckons. */
export function likelihood(value: number | null, n: number, threshold: number): number {
  const told = n < threshold ? 0 : Math.min(1, 1 - (threshold + 5 - n) / 10);
  const rest = n % 5;
  const base = n - rest;
  const up = rest / 5;
  const shown = (v: number) => (v === base ? 1 - up : 0) + (v === base + 5 ? up : 0);
  const at = (v: number) => 0.94 * shown(v) + 0.03 * shown(v + 5) + 0.03 * shown(v - 5);
  if (value !== null) return told * at(value);
  return (
    1 -
    told +
    told * [base - 5, base, base + 5, base + 10].filter((v) => v < threshold).reduce((sum, v) => sum + at(v), 0)
  );
}

/** A table as the sampler has it: how many it now supposes in each cell. */
interface Supposed {
  readonly counts: Int32Array;
  readonly cells: readonly Seen[];
  /** Which cell of it each of the finest cells is part of; -1: of none. */
  readonly cellOf: Int32Array;
}

/** What is believed of the small cells. */
export interface Beliefs {
  /** Cells of 1 to 4. */
  readonly cells: number;
  /** Share of them that the attacker gives one number a chance of 90 % or more. */
  readonly known: number;
  /** Share of which the likeliest number is the true one. */
  readonly exact: number;
  /** The same of who knows the public totals alone. */
  readonly guessed: number;
}

const TOLD_CERTAIN = 0.9;
/** How far a small cell's histogram goes; what is more is put into the last. */
const BINS = 16;

export interface Sampling {
  readonly moves: number;
  /** A sample of all cells after so many moves. */
  readonly every: number;
  readonly random: Random;
  progress?(done: number): Promise<void>;
}

/**
 * Draws databases that the published tables leave possible, as often as they are likely, beginning at the truth; a move
 * adds a fact to a finest cell or takes one away.
 * @param finest the table that all others add up to, itself published or not
 */
export async function beliefs(
  finest: SeenTable,
  published: readonly SeenTable[],
  sampling: Sampling,
): Promise<Beliefs> {
  const { moves, every, random } = sampling;
  const truths = Int32Array.from(finest.cells, ({ truth }) => truth);
  const supposed = published.map((table) => supposedOf(finest, table));
  const prior = priorOf(finest, published);
  const small = supposed.map((table) => table.cells.flatMap(({ truth }, at) => (truth >= 1 && truth <= 4 ? [at] : [])));
  const histograms = small.map((own) => new Int32Array(own.length * BINS));
  const chances = chancesOf(supposed);
  let samples = 0;
  for (let move = 1; move <= moves; move++) {
    propose({ truths, supposed, prior, chances, random });
    if (move % every !== 0) continue;
    samples++;
    for (const [index, own] of small.entries()) take(supposed[index]?.counts, own, histograms[index]);
    await sampling.progress?.(move);
  }
  return judged({ supposed, small, histograms, samples, guesses: supposed.map((table) => guessesOf(table, prior)) });
}

interface State {
  readonly truths: Int32Array;
  readonly supposed: readonly Supposed[];
  readonly prior: Float64Array;
  readonly chances: Chances;
  readonly random: Random;
}

/** Log-likelihoods by table, cell and number, computed once. */
type Chances = (table: number, cell: number, n: number) => number;

/** A step of Metropolis and Hastings: a birth or death in a cell drawn at random, against a Poisson prior. */
function propose({ truths: now, supposed, prior, chances, random }: State): void {
  const cell = random.int(0, now.length - 1);
  const step = random.int(0, 1) === 0 ? 1 : -1;
  const n = now[cell] ?? 0;
  if (n + step < 0) return;
  const mean = prior[cell] ?? 0;
  let change = step === 1 ? Math.log(mean / (n + 1)) : Math.log(n / mean);
  for (let table = 0; table < supposed.length; table++) {
    const own = supposed[table];
    const at = own?.cellOf[cell] ?? -1;
    if (own === undefined || at < 0) continue;
    const count = own.counts[at] ?? 0;
    change += chances(table, at, count + step) - chances(table, at, count);
    if (change === -Infinity) return;
  }
  if (change < 0 && random.int(0, 2 ** 30) / 2 ** 30 >= Math.exp(change)) return;
  now[cell] = n + step;
  for (const { cellOf, counts } of supposed) {
    const at = cellOf[cell] ?? -1;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + step;
  }
}

function chancesOf(supposed: readonly Supposed[]): Chances {
  const known = new Map<string, Float64Array>();
  const rows = supposed.map(({ cells }) =>
    cells.map(({ value, threshold }) => {
      const key = `${value}/${threshold}`;
      const row = known.get(key) ?? logsOf(value, threshold);
      known.set(key, row);
      return row;
    }),
  );
  return (table, cell, n) => rows[table]?.[cell]?.[n] ?? -Infinity;
}

function logsOf(value: number | null, threshold: number): Float64Array {
  const most = (value ?? threshold) + 12;
  return Float64Array.from({ length: most }, (_, n) => Math.log(likelihood(value, n, threshold)));
}

function supposedOf(finest: SeenTable, table: SeenTable): Supposed {
  const places = new Map(table.cells.map(({ key }, at) => [key.join(), at]));
  const projected = projection(finest.by, table.by);
  const cellOf = Int32Array.from(finest.cells, ({ key }) => places.get(projected(key).join()) ?? -1);
  return { counts: Int32Array.from(table.cells, ({ truth }) => truth), cells: table.cells, cellOf };
}

/** The way from the cells of a table to those of a coarser one, by single steps. */
function projection(from: readonly string[], to: readonly string[]): (key: readonly string[]) => readonly string[] {
  const ways: { by: readonly string[]; keyOf: (key: readonly string[]) => readonly string[] }[] = [
    { by: from, keyOf: (key) => key },
  ];
  for (const { by, keyOf } of ways) {
    if (by.join() === to.join()) return keyOf;
    for (const step of coarsenings(by)) {
      if (!ways.some((way) => way.by.join() === step.by.join()))
        ways.push({ by: step.by, keyOf: (key) => step.keyOf(keyOf(key)) });
    }
  }
  throw new Error(`${to.join(' × ')} is not coarser than ${from.join(' × ')}`);
}

/** What the totals by one thing each make likely of a finest cell. */
function priorOf(finest: SeenTable, published: readonly SeenTable[]): Float64Array {
  const all = finest.cells.reduce((sum, { truth }) => sum + truth, 0);
  const margins = finest.by.map((level) => published.find(({ by }) => by.join() === level));
  const shares = margins.map(
    (margin) => new Map(margin?.cells.map(({ key, value }) => [key.join(), (value ?? 3) / all])),
  );
  return Float64Array.from(finest.cells, ({ key }) =>
    key.reduce((mean, node, at) => mean * (shares[at]?.get(node) ?? 1), all),
  );
}

function take(counts: Int32Array | undefined, cells: readonly number[], histogram: Int32Array | undefined): void {
  for (const [row, cell] of cells.entries()) {
    const at = row * BINS + Math.min(BINS - 1, counts?.[cell] ?? 0);
    if (histogram !== undefined) histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

interface Judged {
  readonly supposed: readonly Supposed[];
  readonly small: readonly (readonly number[])[];
  readonly histograms: readonly Int32Array[];
  readonly samples: number;
  readonly guesses: readonly Float64Array[];
}

function judged({ supposed, small, histograms, samples, guesses }: Judged): Beliefs {
  let [cells, known, exact, guessed] = [0, 0, 0, 0];
  for (const [table, own] of small.entries()) {
    for (const [row, cell] of own.entries()) {
      const histogram = histograms[table]?.subarray(row * BINS, (row + 1) * BINS) ?? new Int32Array();
      const most = Math.max(...histogram);
      const truth = supposed[table]?.cells[cell]?.truth;
      cells++;
      if (most >= TOLD_CERTAIN * samples) known++;
      if (histogram.indexOf(most) === truth) exact++;
      if (Math.floor(guesses[table]?.[cell] ?? 0) === truth) guessed++;
    }
  }
  return { cells, known: known / cells, exact: exact / cells, guessed: guessed / cells };
}

/** What public totals alone let expect of each cell; the likeliest number is the whole part of it. */
function guessesOf({ cells, cellOf }: Supposed, prior: Float64Array): Float64Array {
  const means = new Float64Array(cells.length);
  for (const [finest, cell] of cellOf.entries()) if (cell >= 0) means[cell] = (means[cell] ?? 0) + (prior[finest] ?? 0);
  return means;
}

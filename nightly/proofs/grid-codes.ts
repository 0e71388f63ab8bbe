import { deepEqual, equal } from 'node:assert/strict';
import {
  ancestorGridCodes,
  formatGridCode,
  isGridCode,
  isWithin,
  parseGridCode,
  type GridLevel,
} from '@microgrid/grid-code';
import fc from 'fast-check';
import type { Progress } from '../proof.ts';

const CASES = 1_000_000;
const SHOWN_EVERY = 10_000;

/** The grammar said once more, as one expression, and the parts of what it accepts. */
const GRAMMAR = /^[1-8]\d(?!00)\d\d\d\d(?!000)\d{3}(?!000)\d{3}(?:(?!000|900)\d{3}(?:(?!000)\d{3})?)?$/;
const digits = (count: number, from = 1) =>
  fc.integer({ min: from, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));
const community = fc
  .tuple(fc.integer({ min: 10, max: 89 }), digits(2), digits(2, 0), digits(3), digits(3))
  .map((parts) => parts.join(''));
const general = fc.integer({ min: 1, max: 999 }).filter((number) => number !== 900);
const micro = fc.integer({ min: 1, max: 999 });

interface Parts {
  readonly community: string;
  readonly general?: number;
  readonly micro?: number;
}

const anyParts: fc.Arbitrary<Parts> = fc.oneof(
  fc.record({ community }),
  fc.record({ community, general }),
  fc.record({ community, general, micro }),
);

/** Digits of the right lengths, and codes with one character exchanged. */
const anyText = fc.oneof(
  fc.tuple(fc.constantFrom(12, 15, 18), fc.nat({ max: 2 }), fc.bigInt(0n, 10n ** 21n)).map(([length, more, number]) =>
    String(number)
      .padStart(21, '0')
      .slice(-(length + more)),
  ),
  fc
    .tuple(anyParts.map(formatGridCode), fc.nat(17), fc.oneof(fc.string({ maxLength: 2 }), digits(1, 0)))
    .map(([code, at, other]) => code.slice(0, at) + other + code.slice(at + 1)),
);

/** @throws Error with the smallest code or text that is treated wrongly. */
export async function proveGridCodes(seed: number, progress: Progress): Promise<string> {
  const levels: Record<GridLevel, number> = { TOTAL: 0, GENERAL: 0, EXCLUSIVE: 0, MICRO: 0 };
  const tried = { codes: 0, texts: 0, accepted: 0 };
  const step = async () => {
    const done = tried.codes + tried.texts;
    if (done % SHOWN_EVERY === 0) await progress(done, 2 * CASES);
  };
  const codes = fc.asyncProperty(anyParts, async (parts) => {
    levels[requireReadBack(parts)]++;
    tried.codes++;
    await step();
  });
  const texts = fc.asyncProperty(anyText, async (text) => {
    equal(isGridCode(text), GRAMMAR.test(text), JSON.stringify(text));
    if (GRAMMAR.test(text)) tried.accepted++;
    tried.texts++;
    await step();
  });
  await fc.assert(codes, { seed, numRuns: CASES });
  await fc.assert(texts, { seed, numRuns: CASES });
  const count = (number: number) => number.toLocaleString('en');
  const { TOTAL, GENERAL, EXCLUSIVE, MICRO } = levels;
  return (
    `${count(tried.codes)} codes (${count(TOTAL)} total, ${count(GENERAL)} general, ${count(EXCLUSIVE)} exclusive, ` +
    `${count(MICRO)} micro) came back as they were, below what is above them alone; of ${count(tried.texts)} other texts ` +
    `${count(tried.accepted)} are codes by the grammar, and just those were accepted`
  );
}

/** @returns the level of the code of these parts, which must be read back. */
function requireReadBack(parts: Parts): GridLevel {
  const code = formatGridCode(parts);
  const above = [parts.community, code.slice(0, 15)].filter(({ length }) => length < code.length);
  const level = levelOf(parts);
  deepEqual(parseGridCode(code), {
    code,
    level,
    parent: above.at(-1) ?? null,
    sequence: parts.micro ?? parts.general ?? null,
  });
  deepEqual(ancestorGridCodes(code), above);
  for (let length = 1; length <= code.length; length++) {
    const last = Number(code[length - 1]);
    const neighbours = [last - 1, last + 1].filter((digit) => digit >= 0 && digit <= 9);
    equal(isWithin(code, code.slice(0, length)), true, `${code} within its first ${length} digits`);
    for (const digit of neighbours) {
      const prefix = `${code.slice(0, length - 1)}${digit}`;
      equal(isWithin(code, prefix), false, `${code} within ${prefix}`);
    }
  }
  return level;
}

function levelOf({ general: middle, micro: last }: Parts): GridLevel {
  if (middle === undefined) return 'TOTAL';
  if (last !== undefined) return 'MICRO';
  return middle > 900 ? 'EXCLUSIVE' : 'GENERAL';
}

import fc from 'fast-check';
import { InvalidCode } from '../src/invalid-code.ts';

export const xinglin = '510115006005';

/** `000` to `999`. */
export const everySequence = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

const threeDigits = fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0'));
const county = fc.constantFrom('110101', '441900', '510115', '659001', '150102');
const community = fc.tuple(county, threeDigits, threeDigits).map((parts) => parts.join(''));
const general = fc.integer({ min: 1, max: 999 }).filter((number) => number !== 900);
const micro = fc.integer({ min: 1, max: 999 });

/** What `formatGridCode` accepts: the parts of a total, general, exclusive or micro-grid. */
export const anyParts: fc.Arbitrary<{ community: string; general?: number; micro?: number }> = fc.oneof(
  fc.record({ community }),
  fc.record({ community, general }),
  fc.record({ community, general, micro }),
);

export function refusal(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    if (error instanceof InvalidCode) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A deterministic stream of draws for one concept of one unit (`'matters'` of a community), so that what one stream
 * draws never shifts another. Not for secrets.
 */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number, unitCode: string, concept: string) {
    // All 128 bits of the state from the digest: with 32 the ids of a city's streams would collide.
    const digest = createHash('sha256').update(`${seed}/${unitCode}/${concept}`).digest();
    this.#generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return uniformInt(this.#generator, min, max);
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.int(0, 99) < percent;
  }

  /** @throws RangeError for an empty list */
  pick<Option>(options: readonly Option[]): Option {
    if (options.length === 0) throw new RangeError('Nothing to pick from');
    return options[this.int(0, options.length - 1)] as Option;
  }

  /** @throws RangeError when the weights, whole numbers, sum to 0 */
  weighted<Option extends { weight: number }>(options: readonly Option[]): Option {
    return byLot(
      options,
      this.int(
        1,
        options.reduce((sum, { weight }) => sum + weight, 0),
      ),
    );
  }

  /** A UUIDv7 (RFC 9562): the millisecond of `at`, then 74 drawn bits. */
  uuid(at: Date): string {
    uuidBytes.writeUIntBE(at.getTime(), 0, 6);
    for (const offset of [6, 10, 14]) uuidBytes.writeInt32BE(this.#generator.next(), offset);
    uuidBytes.writeUInt8(0x70 | (uuidBytes.readUInt8(6) & 0x0f), 6);
    uuidBytes.writeUInt8(0x80 | (uuidBytes.readUInt8(8) & 0x3f), 8);
    return textOf(uuidBytes);
  }
}

/**
 * The option that a lot falls on.
 * @param lot from 1 to the sum of the weights
 * @throws RangeError for a lot beyond them
 */
export function byLot<Option extends { weight: number }>(options: readonly Option[], lot: number): Option {
  let rest = lot;
  for (const option of options) {
    rest -= option.weight;
    if (rest <= 0) return option;
  }
  throw new RangeError('Nothing to pick from');
}

// The 16 bytes, rounded up to the three whole numbers drawn after the six bytes of time.
const uuidBytes = Buffer.alloc(18);
const uuidText = Buffer.alloc(36, '-');
const bytePositions = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const hexDigits = Array.from({ length: 256 }, (_, byte) =>
  Buffer.from(byte.toString(16).padStart(2, '0')).readUInt16BE(),
);

/** By way of a reused buffer: joining strings takes six times as long, and a city has 17 million ids. */
function textOf(bytes: Buffer): string {
  for (let index = 0; index < bytePositions.length; index++) {
    uuidText.writeUInt16BE(hexDigits[bytes[index] ?? 0] ?? 0, bytePositions[index]);
  }
  return uuidText.toString('latin1');
}

import { createCipheriv, createHmac } from 'node:crypto';

const BYTES = 16;
const WORD = 4;
const FULL = 2 ** 32;

/** The 16 bytes that every rounding is drawn by: one for all replicas, copies and routes. */
export class Secret {
  readonly #bytes: Buffer;

  /** @throws RangeError for anything but 32 hexadecimal digits */
  constructor(hex: string) {
    if (!/^[0-9a-f]{32}$/i.test(hex)) throw new RangeError('a disclosure secret is 16 bytes: 32 hexadecimal digits');
    this.#bytes = Buffer.from(hex, 'hex');
  }

  /** Whether it is the one of development, which everybody knows. */
  isDefault(): boolean {
    return this.#bytes.toString('hex') === DEFAULT_SECRET;
  }

  /** What tells it from another without telling it. */
  print(): string {
    return createHmac('sha256', this.#bytes).update('print').digest('hex').slice(0, 16);
  }

  /**
   * The key of a record, `record_key` of its fact: 32 signed bits.
   * @param id of the record; of the person, where people are counted, so that the same people keep the same rounding
   */
  recordKey(dataSet: string, id: string): number {
    return createHmac('sha256', this.#bytes).update(`${dataSet}:${id}`).digest().readInt32LE(0);
  }

  /** Four words for each cell, in one call of the cipher. */
  wordsOf(drawn: readonly Drawn[]): Words[] {
    const blocks = Buffer.alloc(BYTES * drawn.length);
    for (const [index, { keySum, n, purpose }] of drawn.entries()) {
      const at = index * BYTES;
      blocks.writeBigInt64LE(keySum, at);
      blocks.writeUInt32LE(n, at + 8);
      blocks.writeUInt32LE(purpose, at + 12);
    }
    const cipher = createCipheriv('aes-128-ecb', this.#bytes, null).setAutoPadding(false);
    const all = Buffer.concat([cipher.update(blocks), cipher.final()]);
    const word = (index: number, which: number) => all.readUInt32LE(index * BYTES + which * WORD) / FULL;
    return drawn.map((_, index) => ({ up: word(index, 0), jitter: word(index, 1), fade: word(index, 2) }));
  }
}

/** The secret of development and of tests. */
export const DEFAULT_SECRET = '000102030405060708090a0b0c0d0e0f';

/** What the words of a cell depend on, and nothing else: not on who asks, when, or by which filter. */
export interface Drawn {
  /** The sum of the record keys of its facts. */
  readonly keySum: bigint;
  readonly n: number;
  /** 0 for counts, of sums the number of the measure. */
  readonly purpose: number;
}

/** Words of a cell, each from 0 to below 1; the fourth is not used. */
export interface Words {
  readonly up: number;
  readonly jitter: number;
  readonly fade: number;
}

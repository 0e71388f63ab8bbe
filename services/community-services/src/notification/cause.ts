import { createHash } from 'node:crypto';

/** The id of what tells of something and is no fact: the same for the same parts. */
export function causeOf(...parts: readonly string[]): string {
  const hex = createHash('md5').update(parts.join(' ')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

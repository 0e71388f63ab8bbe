declare const crypto: { getRandomValues?(bytes: Uint8Array): Uint8Array } | undefined;

let last = 0;

/**
 * A new id of a write, a UUIDv7: 48 bits of time, then random. Later ones sort after earlier ones of the same process.
 * Sent again with the same id, a write is done once; what it creates takes the id as its own.
 */
export function newWriteId(): string {
  last = Math.max(Date.now(), last + 1);
  const time = last.toString(16).padStart(12, '0');
  const [a = 0, b = 0, ...rest] = randomBytes();
  const random = [0x70 | (a & 15), b, 0x80 | ((rest[0] ?? 0) & 63), ...rest.slice(1)];
  const hex = time + random.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Mini-programs have no `crypto`; an id has to be new, and is no secret. */
function randomBytes(): number[] {
  const bytes = new Uint8Array(10);
  if (typeof crypto === 'object' && typeof crypto.getRandomValues === 'function') {
    return Array.from(crypto.getRandomValues(bytes));
  }
  return Array.from(bytes, () => Math.floor(Math.random() * 256));
}

import { InvalidCode } from './invalid-code.ts';

/**
 * The half-open range `[from, before)` that holds exactly the codes starting with `prefix` under byte order
 * (`COLLATE "C"`), so that a subtree is one range scan. `before` is no code: after `9` comes `:`.
 * @param prefix 1 to 18 ASCII digits; need not end where a level ends
 * @throws InvalidCode
 */
export function prefixRange(prefix: string): { from: string; before: string } {
  assertPrefix(prefix);
  const last = prefix.length - 1;
  return { from: prefix, before: prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1) };
}

/**
 * Whether `code` lies in the subtree of `prefix`, itself included; agrees with `prefixRange`.
 * @param code and prefix: 1 to 18 ASCII digits each
 * @throws InvalidCode also for an empty prefix, which would otherwise hold everything
 */
export function isWithin(code: string, prefix: string): boolean {
  assertPrefix(code);
  assertPrefix(prefix);
  return code.startsWith(prefix);
}

function assertPrefix(text: string): void {
  if (!/^[0-9]{1,18}$/.test(text)) throw new InvalidCode(text, 'is not a prefix of a code', '1 to 18 ASCII digits');
}

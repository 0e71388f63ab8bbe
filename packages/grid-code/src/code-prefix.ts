import { InvalidCode } from './invalid-code.ts';

/**
 * Whether `code` lies in the subtree of `prefix`, itself included.
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

import { describe, expect, it } from 'vitest';
import { normalText, readingsOf, storableText } from './normal-text.ts';

describe('P38: a text is stored', () => {
  it.each([
    ['with lines of Windows as lines', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['without what turns its direction', '\u202E\u2067公告\u2069\u202C\u200F\u061C', '公告'],
    ['with what joins signs', '👩\u200D🌾 می\u200Cخواهم', '👩\u200D🌾 می\u200Cخواهم'],
    ['with a control character, which is refused', 'a\u0000b', 'a\u0000b'],
  ])('%s', (_how, given, stored) => {
    expect(normalText(given)).toBe(stored);
    expect(normalText(stored)).toBe(stored);
  });

  it('whatever is in it, when it must not be refused', () => {
    expect(storableText('着火\r\n\u0000\u001B[31m了\uD83D')).toBe('着火\n[31m了\uFFFD');
  });
});

describe('a digit is read', () => {
  it('in every script of Unicode, those of ten that stand together', () => {
    const digits = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /\p{Nd}/u.test(sign));
    expect(digits.length % 10).toBe(0);
    expect(digits.map((digit) => readingsOf(digit)[0]).join('')).toBe('0123456789'.repeat(digits.length / 10));
  });
});

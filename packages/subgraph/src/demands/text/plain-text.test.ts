import { describe, expect, it } from 'vitest';
import { problemOf } from './plain-text.ts';
import { identityNumber } from './testing.ts';

const anotherDigit = (number: string) => `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`;
const fullWidth = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

// No county has the number 000000.
const IDENTITY = identityNumber('00000019900228000');
const ENDING_IN_X = Array.from({ length: 99 }, (_, n) => identityNumber(`00000019900228${String(n).padStart(3, '0')}`));
const X = ENDING_IN_X.find((number) => number.endsWith('X')) ?? '';
const MOBILE = `13${'0'.repeat(9)}`;

const identity = 'must not hold an ID-card number: the service never needs it';
const mobile = 'must not hold a mobile number: enter it where a contact is asked for';

describe('P28: a text with an ID-card number or a mobile number is refused with a hint', () => {
  it.each([
    ['an ID-card number', IDENTITY, identity],
    ['one inside a text', `证号${IDENTITY}，请核对`, identity],
    ['one that ends in X', `身份证 ${X}`, identity],
    ['one that ends in x', X.toLowerCase(), identity],
    ['one in full-width digits', fullWidth(IDENTITY), identity],
    ['one in groups', `${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6, 14)} ${IDENTITY.slice(14)}`, identity],
    ['one with something invisible inside', `${IDENTITY.slice(0, 9)}\u200B${IDENTITY.slice(9)}`, identity],
    ['a mobile number', MOBILE, mobile],
    ['one inside a text', `打${MOBILE}找我`, mobile],
    ['one after +86', `+86 ${MOBILE}`, mobile],
    ['one after 0086', `0086${MOBILE}`, mobile],
    ['one in full-width digits', fullWidth(MOBILE), mobile],
    ['one with hyphens', `${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`, mobile],
    ['one in full-width digits with hyphens', fullWidth(`${MOBILE.slice(0, 3)}-${MOBILE.slice(3)}`), mobile],
    ['one with spaces after another number', `3 ${MOBILE}`, mobile],
  ])('%s: %s', (_what, text, problem) => {
    expect(problemOf(text, 100)).toBe(problem);
  });

  it.each([
    ['with a wrong check digit', anotherDigit(IDENTITY)],
    ['with a date that never was', identityNumber('00000019900230000')],
    ['with a date to come', identityNumber('00000021000101000')],
    ['with a date long ago', identityNumber('00000018991231000')],
    ['in a longer number', `9${IDENTITY}`],
    ['of a micro-grid', '510115006005007003'],
    ['of a matter', '2026-510115006005-000123'],
    ['of a landline', '028-82720000'],
    ['of a mobile number in a longer one', `${MOBILE}0`],
    ['that starts like no mobile number', `12${'0'.repeat(9)}`],
  ])('but not a number %s: %s', (_what, text) => {
    expect(problemOf(text, 100)).toBeUndefined();
  });

  it('and so is the code of a micro-grid that cannot be told from one', () => {
    const codes = Array.from({ length: 999 }, (_, n) => `510115199001010${String(n).padStart(3, '0')}`);
    const refused = codes.filter((code) => problemOf(code, 100) === identity);
    expect(refused.length).toBeGreaterThan(80);
    expect(refused.length).toBeLessThan(100);
  });
});

describe('P24 P38: a text', () => {
  it.each([
    ['that is none', 42, 'must not be empty'],
    ['of nothing', '', 'must not be empty'],
    ['of blanks', ' \u3000\n', 'must not be empty'],
    ['of what nobody sees', '\u200B\u2063\u3164\u2800\uFE0F\u{E0041}', 'must not be empty'],
    ['of directions alone', '\u202E\u2067', 'must not be empty'],
    ['of one too many', '长'.repeat(11), 'must have at most 10 characters'],
    ['of too many signs that take two units', '😀'.repeat(11), 'must have at most 10 characters'],
    ['with NUL', 'a\u0000b', 'must not hold control characters'],
    ['with an escape', 'a\u001B[31m', 'must not hold control characters'],
    ['with one of the second set', 'a\u0085b', 'must not hold control characters'],
    ['with half a sign', 'a\uD83D', 'must be well-formed Unicode'],
    ['with the other half', '\uDE00a', 'must be well-formed Unicode'],
  ])('%s is refused', (_what, text, problem) => {
    expect(problemOf(text, 10)).toBe(problem);
  });

  it.each([
    ['as long as allowed', '长'.repeat(10)],
    ['of signs that take two units', '😀'.repeat(10)],
    ['with lines and tabs', '一\n二\t三'],
    ['with lines of Windows', '一\r\n二'],
    ['of one sign', '👍'],
  ])('%s is taken', (_what, text) => {
    expect(problemOf(text, 10)).toBeUndefined();
  });
});

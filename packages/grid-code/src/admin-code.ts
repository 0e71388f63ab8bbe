import { InvalidCode } from './invalid-code.ts';

export type AdminLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'STREET' | 'VILLAGE';

/** Where each level's own digits stand. GB/T 2260 for the first six digits, the statistical area code for the rest. */
const segments: readonly { level: AdminLevel; start: number; end: number; pattern: RegExp; right: string }[] = [
  { level: 'PROVINCE', start: 0, end: 2, pattern: /^[1-8]/, right: 'a first digit from 1 to 8' },
  { level: 'PREFECTURE', start: 2, end: 4, pattern: /[^0]/, right: '01 to 99' },
  // Prefectures without counties, such as 东莞 4419, have streets under county 00.
  { level: 'COUNTY', start: 4, end: 6, pattern: /./, right: '00 to 99' },
  { level: 'STREET', start: 6, end: 9, pattern: /[^0]/, right: '001 to 999' },
  { level: 'VILLAGE', start: 9, end: 12, pattern: /[^0]/, right: '001 to 999' },
];

/**
 * The level of an administrative code of 2, 4, 6, 9 or 12 digits. Says that the code is well formed, not that the
 * unit exists.
 * @throws InvalidCode
 */
export function adminLevel(code: string): AdminLevel {
  const own = segments.find(({ end }) => end === code.length);
  if (!own || !/^[0-9]+$/.test(code)) {
    throw new InvalidCode(code, 'is not an administrative code', '2, 4, 6, 9 or 12 ASCII digits');
  }
  for (const { level, start, end, pattern, right } of segments) {
    const digits = code.slice(start, end);
    if (end <= code.length && !pattern.test(digits)) {
      throw new InvalidCode(code, `has the impossible ${level.toLowerCase()} part ${digits}`, right);
    }
  }
  return own.level;
}

/**
 * The code of the unit one level up; null for a province.
 * @throws InvalidCode
 */
export function parentAdminCode(code: string): string | null {
  const level = adminLevel(code);
  const start = segments.find((segment) => segment.level === level)?.start;
  return start ? code.slice(0, start) : null;
}

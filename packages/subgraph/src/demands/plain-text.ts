import { registerDecorator } from 'class-validator';

/** What is wrong with a text that people type in, or undefined when it may be stored. */
export function problemOf(text: unknown, max: number): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return 'must not be empty';
  if (Array.from(text).length > max) return `must have at most ${max} characters`;
  if (/[\p{Cc}]/u.test(text.replaceAll(/[\n\t]/g, ''))) return 'must not hold control characters';
  if (!text.isWellFormed()) return 'must be well-formed Unicode';
  const readings = readingsOf(text);
  if (readings.some(holdsIdentityNumber)) return 'must not hold an ID-card number: the service never needs it';
  if (readings.some(holdsMobileNumber)) return 'must not hold a mobile number: enter it where a contact is asked for';
  return undefined;
}

/** The text as a reader sees it: digits of any width, nothing invisible; then without the gaps inside numbers. */
function readingsOf(text: string): string[] {
  const seen = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  return [seen, seen.replaceAll(/(?<=\d)[ \t.\p{Pd}]+(?=[\dXx])/gu, '')];
}

function holdsMobileNumber(text: string): boolean {
  return /(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/.test(text);
}

/** A text of 1 to `max` characters without control characters, ID-card numbers or mobile numbers (PIPL 6: the minimum). */
export function PlainText(max: number): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'plainText',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => problemOf(value, max) === undefined,
        defaultMessage: (given) => problemOf(given?.value, max) ?? 'is refused',
      },
    });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether it holds an ID-card number: a date of birth and the check digit right (GB 11643). The code of a micro-grid
 * has 18 digits too; the few below streets 190 to 210 that are right by both cannot be told apart and are refused: a
 * code belongs into a field for codes, a text says the grid's name.
 */
function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d{6}(\d{8})\d{3}[\dXx](?!\d)/g)].some(
    ([number, date = '']) => isBirthDate(date) && isChecksumRight(number),
  );
}

function isBirthDate(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return isReal && date >= '1900' && instant <= new Date();
}

function isChecksumRight(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

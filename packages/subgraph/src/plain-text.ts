import { registerDecorator } from 'class-validator';

/** What is wrong with a text that people type in, or undefined when it may be stored. */
export function problemOf(text: unknown, max: number): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return 'must not be empty';
  if (Array.from(text).length > max) return `must have at most ${max} characters`;
  if (/[\p{Cc}]/u.test(text.replaceAll(/[\n\t]/g, ''))) return 'must not hold control characters';
  if (!text.isWellFormed()) return 'must be well-formed Unicode';
  if (holdsIdentityNumber(text)) return 'must not hold an ID-card number: the service never needs it';
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(text))
    return 'must not hold a mobile number: enter it where a contact is asked for';
  return undefined;
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

/** Whether a run of 18 digits is an ID-card number by its check digit (GB 11643), and so not, say, a grid code. */
function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(/(?<!\d)(\d{6})(\d{8})\d{3}[\dXx](?!\d)/g)].some(
    ([number, , date = '']) => isBirthDate(date) && isChecksumRight(number),
  );
}

function isBirthDate(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isChecksumRight(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

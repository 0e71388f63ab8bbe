import type { BrokenRule } from '@microgrid/execution/field-problem';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { hasControlCharacters, isVisible, normalText, storableText } from './normal-text.ts';
import { personalNumberIn } from './personal-numbers.ts';

/** What a property may say of its text besides. */
interface PlainTextOptions<Input> {
  /** Whether the text of this input must come through whatever is in it, as that of an emergency must. */
  readonly isNeverRefused?: (input: Input) => boolean;
}

/**
 * A text of 1 to `max` characters that somebody can see, without control characters, ID-card numbers or mobile numbers
 * (PIPL 6: the minimum). It arrives as `normalText`; one that is never refused arrives as `storableText`.
 */
export function PlainText<Input extends object>(
  max: number,
  { isNeverRefused = () => false }: PlainTextOptions<Input> = {},
): PropertyDecorator {
  const rule: PlainTextRule = {
    arriving: (text, input) => (isNeverRefused(input as Input) ? storableText(text) : normalText(text)),
    problemOf: (value, input) => (isNeverRefused(input as Input) ? undefined : brokenIn(value, max)),
  };
  return textDemand(rule);
}

/** Says that a property, or each text of a list, is looked at by `rule`. */
export function textDemand(rule: PlainTextRule): PropertyDecorator {
  const problem = (given: ValidationArguments | undefined) => given && rule.problemOf(given.value, given.object);
  return (target, property) =>
    registerDecorator({
      name: PLAIN_TEXT,
      target: target.constructor,
      propertyName: String(property),
      constraints: [rule],
      validator: {
        validate: (_value, given) => problem(given) === undefined,
        defaultMessage: (given) => problem(given)?.message ?? 'is refused',
      },
    });
}

/** What class-validator knows `@PlainText` by. */
export const PLAIN_TEXT = 'plainText';

/** What `@PlainText` says of a property, as the one constraint that class-validator keeps of it. */
export interface PlainTextRule {
  arriving(text: string, input: object): string;
  problemOf(value: unknown, input: object): TextProblem | undefined;
}

/** What is wrong with a text, and which rule that breaks. */
export type TextProblem = BrokenRule & { readonly message: string };

/** What is wrong with a text that people type in, or undefined when it may be stored. */
export function problemOf(given: unknown, max: number): string | undefined {
  return brokenIn(given, max)?.message;
}

function brokenIn(given: unknown, max: number): TextProblem | undefined {
  if (typeof given !== 'string') return EMPTY;
  const text = normalText(given);
  if (Array.from(text).length > max) {
    return { rule: 'TOO_LONG', parameters: { max }, message: `must have at most ${max} characters` };
  }
  if (hasControlCharacters(text)) return { rule: 'WRONG_FORM', message: 'must not hold control characters' };
  if (!text.isWellFormed()) return { rule: 'WRONG_FORM', message: 'must be well-formed Unicode' };
  if (!isVisible(text)) return EMPTY;
  const number = personalNumberIn(text);
  return number && { rule: 'PERSONAL_NUMBER', message: HINTS[number] };
}

const EMPTY: TextProblem = { rule: 'REQUIRED', message: 'must not be empty' };

const HINTS = {
  IDENTITY: 'must not hold an ID-card number: the service never needs it',
  MOBILE: 'must not hold a mobile number: enter it where a contact is asked for',
};

import { normalText } from './normal-text.ts';
import { textDemand, type TextProblem } from './plain-text.ts';

const PHONE = /^\+?[0-9][0-9 -]{2,23}[0-9]$/;
const SHA256 = /^[0-9a-f]{64}$/i;
const LANGUAGES = 20;

/** The number of a telephone: a text that is asked for as a contact, and so holds nothing but a number. */
export function PhoneNumber(): PropertyDecorator {
  return textDemand({
    arriving: (text) => normalText(text).normalize('NFKC').trim(),
    problemOf: (value) =>
      typeof value === 'string' && PHONE.test(value)
        ? undefined
        : wrong('must be a telephone number: digits, spaces and strokes, such as 028-8000-0000'),
  });
}

/** A SHA-256 digest in hex: nothing that a person types. */
export function Sha256(): PropertyDecorator {
  return textDemand({
    arriving: (text) => text,
    problemOf: (value) =>
      typeof value === 'string' && SHA256.test(value) ? undefined : wrong('must be a SHA-256: 64 hexadecimal digits'),
  });
}

/** A list of languages as BCP 47 tags, 20 at most. */
export function LanguageTags(): PropertyDecorator {
  return textDemand({
    arriving: normalText,
    problemOf: (value) => {
      if (!Array.isArray(value) || value.length > LANGUAGES) {
        const message = `must be a list of at most ${LANGUAGES} languages`;
        return { rule: 'TOO_MANY', parameters: { max: LANGUAGES }, message };
      }
      return value.every((tag) => languageTag(tag) !== undefined)
        ? undefined
        : wrong('must hold languages as BCP 47 tags, such as zh, wuu or cmn-Hans-CN');
    },
  });
}

const wrong = (message: string): TextProblem => ({ rule: 'WRONG_FORM', message });

/** A BCP 47 tag in the one spelling in which it is stored; undefined for what is none. */
export function languageTag(tag: unknown): string | undefined {
  if (typeof tag !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

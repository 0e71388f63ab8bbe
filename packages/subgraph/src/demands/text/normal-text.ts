/**
 * How a text is stored and shown: lines end in `\n`, and nothing in it turns the direction of what stands around it.
 * Characters that join or part letters stay, since scripts and signs need them.
 */
export function normalText(text: string): string {
  return text.replaceAll(LINE_END, '\n').replaceAll(DIRECTION, '');
}

/** The same of a text that must not be refused: without what cannot be stored or shown. */
export function storableText(text: string): string {
  return normalText(text).replaceAll(CONTROL, '').toWellFormed();
}

/** Whether it holds a control character that no text needs, line ends and tabs apart. */
export function hasControlCharacters(text: string): boolean {
  return text.search(CONTROL) >= 0;
}

/** Whether somebody who looks at it sees anything at all. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replaceAll(UNSEEN, ''));
}

/**
 * The text as a judge of numbers reads it, in up to three ways: the digits of every script as 0 to 9; then Chinese
 * numerals too, as a number is spoken; then letters too that look like digits. The first two say what a later one may
 * hide: a numeral or a letter beside a number is not part of it.
 */
export function readingsOf(text: string): string[] {
  const seen = text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(/\p{M}/gu, '').replaceAll('ー', '-');
  const western = spelled(seen.replaceAll(/[\p{Nd}\p{No}]/gu, westernDigit), { X: 'xХхΧχ×✕✖' }).replaceAll(/\s+/g, ' ');
  const spoken = spelled(western, NUMERALS);
  return [...new Set([western, spoken, spelled(spoken, LOOKALIKES)])];
}

const LINE_END = /\r\n?|[\u2028\u2029]/g;
/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9). */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Braille's blank and the sign for an object that is missing are symbols by name alone. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800\uFFFC]/gu;

const NUMERALS = {
  0: '〇零○',
  1: '一壹弌幺么',
  2: '二贰貳弍',
  3: '三叁參弎',
  4: '四肆',
  5: '五伍',
  6: '六陆陸',
  7: '七柒',
  8: '八捌',
  9: '九玖',
};
const LOOKALIKES = { 0: 'OoОоΟο', 1: 'lI|' };

function spelled(text: string, spellings: Readonly<Record<string, string>>): string {
  const meant = new Map(Object.entries(spellings).flatMap(([to, from]) => Array.from(from, (sign) => [sign, to])));
  return Array.from(text, (sign) => meant.get(sign) ?? sign).join('');
}

/** Unicode keeps the ten digits of a script together, zero first; those in circles have no zero among them. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const circled = CIRCLED_ONES.find((one) => code >= one && code < one + 9);
  if (circled !== undefined) return String(code - circled + 1);
  if (CIRCLED_ZEROS.has(code)) return '0';
  if (!/\p{Nd}/u.test(digit)) return digit;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

const CIRCLED_ONES = [0x24_f5, 0x27_76, 0x27_80, 0x27_8a];
const CIRCLED_ZEROS = new Set([0x24_ff, 0x1_f1_0b, 0x1_f1_0c]);

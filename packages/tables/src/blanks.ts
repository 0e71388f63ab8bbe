/** What nobody sees and `trim` leaves: zero-width spaces and joiners. */
const ZERO_WIDTH = /[\u200B-\u200D\u2060]/;

/** `text` without blanks of any kind before and after it; all else as it is, to the byte. */
export function withoutBlanksAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `text` as a machine reads it: in half width, and without any blank. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B-\u200D\u2060]/gu, '');
}

function isBlank(sign: string): boolean {
  return sign.trim() === '' || ZERO_WIDTH.test(sign);
}

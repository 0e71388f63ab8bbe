import { adminLevel } from './admin-code.ts';
import { parseGridCode } from './grid-code.ts';
import { InvalidCode } from './invalid-code.ts';

const villageLength = 12;

/**
 * Reads the code of an area: an administrative unit of 2, 4, 6 or 9 digits, or a grid of 12, 15 or 18 (12 are the unit
 * and its total grid). What lies in the area has codes that start with it. Says that the code is well formed, not that
 * the area exists.
 * @throws InvalidCode for anything else
 */
export function parseAreaCode(text: string): string {
  if (!/^(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}(?:[0-9]{3}){0,2})$/.test(text)) {
    throw new InvalidCode(text, 'is not the code of an area', '2, 4, 6, 9, 12, 15 or 18 ASCII digits');
  }
  if (text.length < villageLength) adminLevel(text);
  else parseGridCode(text);
  return text;
}

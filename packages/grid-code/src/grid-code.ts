import { adminLevel } from './admin-code.ts';
import { InvalidCode } from './invalid-code.ts';

export { type AdminLevel, adminLevel, parentAdminCode } from './admin-code.ts';
export { isWithin } from './code-prefix.ts';
export { InvalidCode } from './invalid-code.ts';

export type GridLevel = 'TOTAL' | 'GENERAL' | 'EXCLUSIVE' | 'MICRO';

export interface ParsedGridCode {
  code: string;
  level: GridLevel;
  parent: string | null;
  /** The grid's own three digits as a number; null for a total grid. */
  sequence: number | null;
}

const totalLength = 12;
const middleLength = 15;
const microLength = 18;

/**
 * Reads a grid code: 12 digits of a village-level unit (total grid); 15 with 001–899 (general) or 901–999 (exclusive);
 * 18 with 001–999 below either (micro). Says that the code is well formed, not that the grid exists.
 * @throws InvalidCode for anything else
 */
export function parseGridCode(text: string): ParsedGridCode {
  if (!/^[0-9]{12}(?:[0-9]{3}){0,2}$/.test(text)) {
    throw new InvalidCode(text, 'is not a grid code', '12, 15 or 18 ASCII digits');
  }
  adminLevel(text.slice(0, totalLength));
  if (text.length === totalLength) return { code: text, level: 'TOTAL', parent: null, sequence: null };

  const middle = middleSequence(text);
  if (text.length === middleLength) {
    const level = middle > 900 ? 'EXCLUSIVE' : 'GENERAL';
    return { code: text, level, parent: text.slice(0, totalLength), sequence: middle };
  }
  return { code: text, level: 'MICRO', parent: text.slice(0, middleLength), sequence: microSequence(text) };
}

/** Whether `parseGridCode` would accept the text. */
export function isGridCode(text: string): boolean {
  try {
    parseGridCode(text);
    return true;
  } catch (error) {
    if (error instanceof InvalidCode) return false;
    throw error;
  }
}

/**
 * Writes a grid code.
 * @param parts `community` 12 digits; `general` 1–899, or 901–999 for an exclusive grid; `micro` 1–999, only with `general`
 * @throws InvalidCode
 */
export function formatGridCode(parts: { community: string; general?: number; micro?: number }): string {
  const { community, general, micro } = parts;
  if (adminLevel(community) !== 'VILLAGE') {
    throw new InvalidCode(community, 'is not a community', 'the 12 digits of a village-level unit');
  }
  if (general === undefined && micro !== undefined) {
    throw new InvalidCode(community, `was given micro-grid ${micro} alone`, 'the number of its general grid, too');
  }
  return parseGridCode(community + threeDigits(general) + threeDigits(micro)).code;
}

/** @throws InvalidCode */
export function gridLevel(code: string): GridLevel {
  return parseGridCode(code).level;
}

/**
 * The code of the grid one level up; null for a total grid.
 * @throws InvalidCode
 */
export function parentGridCode(code: string): string | null {
  return parseGridCode(code).parent;
}

/**
 * The codes of the grids above, from the total grid down to the parent; empty for a total grid.
 * @throws InvalidCode
 */
export function ancestorGridCodes(code: string): string[] {
  const parent = parentGridCode(code);
  return parent === null ? [] : [...ancestorGridCodes(parent), parent];
}

/**
 * Refuses a grid that is not directly under `parent`.
 * @throws InvalidCode
 */
export function assertChildOf(code: string, parent: string): void {
  parseGridCode(parent);
  const own = parentGridCode(code);
  if (own === parent) return;
  const reason = code.startsWith(parent) ? '' : ': the prefix differs';
  const right = own === null ? 'no parent, since it is a total grid' : `parent ${own}`;
  throw new InvalidCode(code, `is not directly under ${parent}${reason}`, right);
}

/**
 * The 9 digits of the street or town that a street, a village-level unit or a grid belongs to.
 * @throws InvalidCode also for the code of a county or above
 */
export function streetCode(code: string): string {
  if (code.length < 9) throw new InvalidCode(code, 'lies above street level', 'a code of at least 9 digits');
  if (code.length === 9) adminLevel(code);
  else parseGridCode(code);
  return code.slice(0, 9);
}

function middleSequence(code: string): number {
  const sequence = Number(code.slice(totalLength, middleLength));
  if (sequence !== 0 && sequence !== 900) return sequence;
  const digits = code.slice(totalLength, middleLength);
  throw new InvalidCode(code, `has grid number ${digits}`, '001 to 899 (general) or 901 to 999 (exclusive)');
}

function microSequence(code: string): number {
  const sequence = Number(code.slice(middleLength, microLength));
  if (sequence !== 0) return sequence;
  throw new InvalidCode(code, 'has micro-grid number 000', '001 to 999');
}

/** Bounded, because a longer number would shift the digits of the next level and still look like a code. */
function threeDigits(sequence: number | undefined): string {
  if (sequence === undefined) return '';
  if (Number.isInteger(sequence) && sequence >= 1 && sequence <= 999) return String(sequence).padStart(3, '0');
  throw new InvalidCode(String(sequence), 'is not a grid number', 'an integer from 1 to 999');
}

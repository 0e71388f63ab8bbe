import type { RawBuilder } from 'kysely';
import type { ClosedArea, ClosedNames } from './fact-declaration.ts';

/** Told by grids, down to the general ones. */
export function generalGrids(code: RawBuilder<unknown>): ClosedArea {
  return { type: 'AREA', sql: code, finest: 'GENERAL_GRID' };
}

/** Told by communities, and nothing finer: of what is sensitive. */
export function communities(code: RawBuilder<unknown>): ClosedArea {
  return { type: 'AREA', sql: code, finest: 'COMMUNITY' };
}

/** Told by what has a name, on one level. */
export function named(level: string, value: RawBuilder<unknown>, values: ClosedNames['values']): ClosedNames {
  return { type: 'NAMED', sql: value, levels: [level], values };
}

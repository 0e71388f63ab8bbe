import type { GridLevel } from '@microgrid/grid-code';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CommunityMap } from '../community-map.ts';
import type { NewGridPlan } from '../plan.ts';
import { TouchedGridEntity } from '../touched-grid.entity.ts';

/** The first and the last number of each level among the grids in one. */
const numbers: Record<Exclude<GridLevel, 'TOTAL'>, readonly [number, number]> = {
  GENERAL: [1, 899],
  EXCLUSIVE: [901, 999],
  MICRO: [1, 999],
};

/** All codes that ever were in a community, and those that were given to grids to come, whatever became of them. */
export async function givenCodes(em: SqlEntityManager, map: CommunityMap, communityCode: string): Promise<Set<string>> {
  const inCommunity = { $gte: communityCode, $lt: `${communityCode}:` };
  const given = await em.find(TouchedGridEntity, { touch: 'OPENS', gridCode: inCommunity }, { fields: ['gridCode'] });
  return new Set([...map.codes, ...given.map(({ gridCode }) => gridCode)]);
}

/**
 * `opens` with a code each: the number after the last one in the same grid, or when those are used up the first that
 * was never given.
 * @param given codes that are never given again.
 * @throws Conflict naming the grid in which there is no number left.
 */
export function withCodes(opens: readonly NewGridPlan[], given: ReadonlySet<string>): NewGridPlan[] {
  const taken = new Set(given);
  const inside = (parent: string, grid: NewGridPlan): NewGridPlan => {
    const code = nextCode(parent, grid.level, taken);
    taken.add(code);
    return { ...grid, code, below: grid.below.map((inner) => inside(code, inner)) };
  };
  return opens.map((grid) => inside(grid.parentCode ?? '', grid));
}

function nextCode(parent: string, level: GridLevel, taken: ReadonlySet<string>): string {
  if (level === 'TOTAL') throw new Error('total grids come with their communities');
  const [first, last] = numbers[level];
  const codes = Array.from({ length: last - first + 1 }, (_, index) => parent + String(first + index).padStart(3, '0'));
  const after = codes.findLastIndex((code) => taken.has(code)) + 1;
  const code = codes[after] ?? codes.find((free) => !taken.has(free));
  if (code === undefined) throw new Conflict(`all numbers of ${level} grids in ${parent} were given`, parent);
  return code;
}

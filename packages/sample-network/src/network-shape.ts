import type { AdminUnitRow } from './admin-units.ts';
import { Random } from './random.ts';

/** One general grid as planned, before its grids have codes and households. */
export interface GeneralGridShape {
  isRural: boolean;
  microGrids: number;
}

/** A rural general grid with this many micro-grids is small: its leaders are never missing, it may share a Party branch. */
export const smallRural = 3;

/**
 * Micro-grids of each general grid of 永宁街道: "5+26+414", 82 of them in 杏林. The source fixes no more than that; how
 * the rest is spread is made up. The general grids with three are the rural ones.
 */
const yongning: Record<string, readonly number[]> = {
  '510115006001': [22, 20, 20, 18, 3],
  '510115006002': [21, 21, 19, 19, 3],
  '510115006003': [26, 26, 25, 3, 3],
  '510115006004': [28, 28, 24, 3],
  '510115006005': [13, 12, 12, 12, 12, 11, 10],
};

/**
 * How a community is divided. Outside 永宁 drawn so that the city comes near its published 14,020 general and 126,449
 * micro-grids: villages (村委会, a sequence from 200) have fewer and smaller general grids than 居委会.
 */
export function shapeOf(community: AdminUnitRow, seed: number): GeneralGridShape[] {
  const known = yongning[community.code];
  if (known) return known.map((microGrids) => ({ isRural: microGrids === smallRural, microGrids }));

  const random = new Random(seed, community.code, 'shape');
  const isRural = community.code[9] === '2';
  const generals = isRural ? random.int(3, 5) : random.int(4, 6);
  return Array.from({ length: generals }, () => ({
    isRural,
    microGrids: isRural ? random.int(smallRural, 7) : random.int(8, 15),
  }));
}

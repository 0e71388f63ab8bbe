import { formatGridCode } from '@microgrid/grid-code';
import { gridsValidFrom, type GridTree } from './grids.ts';
import { Random } from './random.ts';
import { startOfDate } from './shanghai-time.ts';

/** A place where neighbours meet: all that is drawn of it. */
export interface SampleStation {
  id: string;
  gridCode: string;
  /** How many people it holds. */
  capacity: number;
  isAccessible: boolean;
}

/** 杏林社区, where the report's pilot is: the neighbour home of 学府杏林小区. */
export const xinglin = '510115006005';

/** One for the whole community; 杏林's neighbour home besides. */
export function stationsOf({ total }: GridTree, seed: number): SampleStation[] {
  const random = new Random(seed, total.code, 'stations');
  const opened = () => random.uuid(startOfDate(gridsValidFrom));
  const station = {
    id: opened(),
    gridCode: total.code,
    capacity: random.int(8, 24) * 5,
    isAccessible: random.chance(85),
  };
  if (total.code !== xinglin) return [station];
  const gridCode = formatGridCode({ community: xinglin, general: 1 });
  return [station, { id: opened(), gridCode, capacity: 40, isAccessible: true }];
}

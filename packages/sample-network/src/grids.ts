import { formatGridCode } from '@microgrid/grid-code';
import type { AdminUnitRow } from './admin-units.ts';
import { type GeneralGridShape, shapeOf, smallRural } from './network-shape.ts';
import { Random } from './random.ts';

export interface SampleGrid {
  code: string;
  name: string;
  /** What people call it: 第七网格. */
  ordinalLabel: string | null;
  households: number;
}

/** What a micro-grid is: its name says it. */
export type Place = '小区' | '商铺' | '村组' | '单位' | '院落';

/** What kind of area a micro-grid of each place is. */
export const areaTypes = {
  小区: 'BUILT_ESTATE',
  商铺: 'COMMERCIAL',
  村组: 'RURAL_GROUP',
  单位: 'INSTITUTION',
  院落: 'SCATTERED_COURTYARD',
} as const satisfies Record<Place, string>;

export interface MicroGrid extends SampleGrid {
  place: Place;
}

export interface GeneralGrid {
  grid: SampleGrid;
  /** Rural, with the smallest number of micro-grids that there is. */
  isSmall: boolean;
  micros: MicroGrid[];
}

/** A community's grids as they lie in each other. */
export interface GridTree {
  total: SampleGrid;
  generals: GeneralGrid[];
}

export const gridsValidFrom = '2022-11-01';

/** The report's rural general grid: three leaders for 203 households. */
const reportedRural = { code: '510115006003004', households: 203 };

const townPlaces = [
  { place: '小区', weight: 74 },
  { place: '商铺', weight: 12 },
  { place: '单位', weight: 6 },
  { place: '院落', weight: 8 },
] as const satisfies { place: Place; weight: number }[];

/** The grids of a community (village-level unit): its total grid and what is inside. Depends on seed and code only. */
export function gridTreeOf(community: AdminUnitRow, seed: number): GridTree {
  const random = new Random(seed, community.code, 'grids');
  const name = community.name.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '');
  const generals = shapeOf(community, seed).map((shape, index) => {
    const number = index + 1;
    const code = formatGridCode({ community: community.code, general: number });
    const micros = microGridsOf({ ...shape, community: community.code, number }, random);
    const ordinalLabel = `第${'一二三四五六七八九'[index]}网格`;
    const grid = { code, name: name + ordinalLabel, ordinalLabel, households: householdsOf(micros) };
    return { grid, isSmall: shape.isRural && micros.length === smallRural, micros };
  });
  const households = householdsOf(generals.map(({ grid }) => grid));
  return { total: { code: community.code, name, ordinalLabel: null, households }, generals };
}

function microGridsOf(general: GeneralGridShape & { community: string; number: number }, random: Random): MicroGrid[] {
  const { community, number, isRural, microGrids } = general;
  const code = formatGridCode({ community, general: number });
  const households = isRural ? ruralHouseholds(code, microGrids, random) : townHouseholds(microGrids, random);
  return households.map((count, index) => {
    const place = isRural ? '村组' : random.weighted(townPlaces).place;
    return {
      code: formatGridCode({ community, general: number, micro: index + 1 }),
      name: `样例${place}${number}-${index + 1}`,
      ordinalLabel: `${index + 1}号微网格`,
      households: count,
      place,
    };
  });
}

/** The whole split evenly, the larger parts first: 203 on three is 68, 68, 67. */
function ruralHouseholds(code: string, microGrids: number, random: Random): number[] {
  const drawn = microGrids * random.int(67, 85) + random.int(0, microGrids - 1);
  const whole = code === reportedRural.code ? reportedRural.households : drawn;
  return Array.from({ length: microGrids }, (_, index) => Math.ceil((whole - index) / microGrids));
}

/** Mostly of the usual size, a few smaller and larger. */
function townHouseholds(microGrids: number, random: Random): number[] {
  return Array.from({ length: microGrids }, () => {
    if (random.chance(94)) return random.int(30, 100);
    return random.chance(50) ? random.int(12, 29) : random.int(101, 150);
  });
}

function householdsOf(grids: readonly SampleGrid[]): number {
  return grids.reduce((sum, { households }) => sum + households, 0);
}

/** The micro-grids of whose matters and opinions it is told what happened: those of each general grid in which somebody is cared for. */
export function toldGrids({ generals }: GridTree): Set<string> {
  return new Set(generals.flatMap(({ micros }) => [micros[0]?.code ?? '', micros.at(-1)?.code ?? '']));
}

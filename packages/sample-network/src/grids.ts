import { formatGridCode, type GridLevel } from '@microgrid/grid-code';
import type { AdminUnitRow } from './admin-units.ts';
import { type GeneralGridShape, shapeOf } from './network-shape.ts';
import { Random } from './random.ts';

/** 城镇建制小区, 商业店铺, 农村村组, 企事业单位, 散居院落. */
type AreaType = 'BUILT_ESTATE' | 'COMMERCIAL' | 'RURAL_GROUP' | 'INSTITUTION' | 'SCATTERED_COURTYARD';

export interface GridRow {
  code: string;
  level: GridLevel;
  /** Null above micro-grids. */
  areaType: AreaType | null;
  name: string;
  ordinalLabel: string | null;
  households: number;
  householdsAsOf: string;
  parentCode: string | null;
  validFrom: string;
  validTo: string | null;
  predecessors: string[];
}

/** A community's grids as they lie in each other. */
export interface GridTree {
  total: GridRow;
  generals: GeneralGrid[];
}

export interface GeneralGrid {
  grid: GridRow;
  isRural: boolean;
  micros: GridRow[];
}

export const gridsValidFrom = '2022-11-01';

/** The report's rural general grid: three leaders for 203 households. */
const reportedRural = { code: '510115006003004', households: 203 };

const areaLabels: Record<AreaType, string> = {
  BUILT_ESTATE: '样例小区',
  COMMERCIAL: '样例商铺',
  RURAL_GROUP: '样例村组',
  INSTITUTION: '样例单位',
  SCATTERED_COURTYARD: '样例院落',
};

const townAreas = [
  { areaType: 'BUILT_ESTATE', weight: 74 },
  { areaType: 'COMMERCIAL', weight: 12 },
  { areaType: 'INSTITUTION', weight: 6 },
  { areaType: 'SCATTERED_COURTYARD', weight: 8 },
] as const;

/** The grids of a community (village-level unit): its total grid and what is inside. Depends on seed and code only. */
export function gridTreeOf(community: AdminUnitRow, seed: number): GridTree {
  const random = new Random(seed, community.code, 'grids');
  const name = community.name.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '');
  const generals = shapeOf(community, seed).map((shape, index) => {
    const number = index + 1;
    const code = formatGridCode({ community: community.code, general: number });
    const micros = microGridsOf({ ...shape, community: community.code, number }, random);
    const label = `第${'一二三四五六七八九'[index]}网格`;
    const grid = gridRow({
      code,
      level: 'GENERAL',
      name: name + label,
      ordinalLabel: label,
      households: householdsOf(micros),
      parentCode: community.code,
    });
    return { grid, isRural: shape.isRural, micros };
  });
  const households = householdsOf(generals.map(({ grid }) => grid));
  return { total: gridRow({ code: community.code, level: 'TOTAL', name, households }), generals };
}

/** Every grid of the tree, each after the one it lies in. */
export function gridRows({ total, generals }: GridTree): GridRow[] {
  return [total, ...generals.flatMap(({ grid, micros }) => [grid, ...micros])];
}

function microGridsOf(general: GeneralGridShape & { community: string; number: number }, random: Random): GridRow[] {
  const { community, number, isRural, microGrids } = general;
  const parentCode = formatGridCode({ community, general: number });
  const households = isRural ? ruralHouseholds(parentCode, microGrids, random) : townHouseholds(microGrids, random);
  return households.map((count, index) => {
    const areaType = isRural ? 'RURAL_GROUP' : random.weighted(townAreas).areaType;
    return gridRow({
      code: formatGridCode({ community, general: number, micro: index + 1 }),
      level: 'MICRO',
      areaType,
      name: `${areaLabels[areaType]}${number}-${index + 1}`,
      ordinalLabel: `${index + 1}号微网格`,
      households: count,
      parentCode,
    });
  });
}

/** The whole split evenly, the larger parts first: 203 on three is 68, 68, 67. */
function ruralHouseholds(code: string, microGrids: number, random: Random): number[] {
  const drawn = microGrids * random.int(67, 85) + random.int(0, microGrids - 1);
  const whole = code === reportedRural.code ? reportedRural.households : drawn;
  return Array.from({ length: microGrids }, (_, index) => Math.ceil((whole - index) / microGrids));
}

/** Mostly within the standard of 30–100 households, a few below and above. */
function townHouseholds(microGrids: number, random: Random): number[] {
  return Array.from({ length: microGrids }, () => {
    if (random.chance(94)) return random.int(30, 100);
    return random.chance(50) ? random.int(12, 29) : random.int(101, 150);
  });
}

function householdsOf(grids: readonly GridRow[]): number {
  return grids.reduce((sum, { households }) => sum + households, 0);
}

function gridRow(grid: Pick<GridRow, 'code' | 'level' | 'name' | 'households'> & Partial<GridRow>): GridRow {
  return {
    areaType: null,
    ordinalLabel: null,
    parentCode: null,
    householdsAsOf: '2023-06-30',
    validFrom: gridsValidFrom,
    validTo: null,
    predecessors: [],
    ...grid,
  };
}

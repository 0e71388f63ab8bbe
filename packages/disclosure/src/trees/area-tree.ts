import type { AreaDimension, AreaLevel } from '../catalogue/data-set.ts';
import type { Months } from './months.ts';
import { treeOf, type Tree } from './tree.ts';

/** A grid of the public map, and when it was on it. */
export interface Area {
  /** Of a community, 12 digits, or a general or exclusive grid, 15. */
  readonly code: string;
  /** Its first day, YYYY-MM-DD. */
  readonly from: string;
  /** The first day on which it is no more; null while it is. */
  readonly until: string | null;
}

/** Levels of the tree of areas, the coarsest first, with the digits of their codes. */
export const areaLevels: readonly { readonly name: AreaLevel; readonly digits: number }[] = [
  { name: 'PROVINCE', digits: 2 },
  { name: 'CITY', digits: 4 },
  { name: 'DISTRICT', digits: 6 },
  { name: 'STREET', digits: 9 },
  { name: 'COMMUNITY', digits: 12 },
  { name: 'GENERAL_GRID', digits: 15 },
];

/** The levels of a dimension. */
function areaLevelsOf({ finest }: Pick<AreaDimension, 'finest'>) {
  return areaLevels.slice(0, areaLevels.findIndex(({ name }) => name === finest) + 1);
}

/** A tree of areas, and when each of them was on the map. */
export interface AreaTree {
  readonly tree: Tree;
  readonly onMap: ReadonlyMap<string, Pick<Area, 'from' | 'until'>>;
}

/** The tree of all areas that ever were on the map; a table is as fine as the map of a `day` makes it. */
export function areaTreeOf(dimension: AreaDimension, map: readonly Area[], day: string): AreaTree {
  const levels = areaLevelsOf(dimension);
  const paths = map
    .map(({ code }) => levels.filter(({ digits }) => digits <= code.length).map(({ digits }) => code.slice(0, digits)))
    .toSorted((one, other) => compare(one.at(-1), other.at(-1)));
  const onMap = new Map<string, Pick<Area, 'from' | 'until'>>();
  for (const area of map) {
    for (const { digits } of levels) {
      if (digits <= area.code.length) join(onMap, area.code.slice(0, digits), area);
    }
  }
  const isThere = (node: string) => {
    const area = onMap.get(node);
    return area !== undefined && area.from <= day && (area.until === null || area.until > day);
  };
  const tree = treeOf({ name: dimension.name, levels: levels.map(({ name }) => name) }, paths, (_level, nodes) =>
    Math.max(1, nodes.filter(isThere).length),
  );
  return { tree, onMap };
}

/** Whether an area was on the map on one day or more of these months. */
export function isOnMapIn(area: Pick<Area, 'from' | 'until'> | undefined, { from, until }: Months): boolean {
  return area !== undefined && area.from < until && (area.until === null || area.until > `${from}-01`);
}

/** An area of the levels above is there while one of its parts is. */
function join(onMap: Map<string, Pick<Area, 'from' | 'until'>>, code: string, { from, until }: Area): void {
  const known = onMap.get(code);
  const last = known?.until === null || until === null ? null : later(known?.until, until);
  onMap.set(code, { from: known === undefined || from < known.from ? from : known.from, until: last });
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

function compare(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

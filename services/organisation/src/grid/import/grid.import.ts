import { parseGridCode, type ParsedGridCode } from '@microgrid/grid-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { plainText } from '@microgrid/subgraph/import-columns';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { importedGrids } from '@microgrid/subgraph/imported-grids';
import type { Importing } from '@microgrid/subgraph/importing';
import { code, day, oneOf, optional, wholeNumber, type ValuesOf } from '@microgrid/tables/columns';
import type { Row } from '@microgrid/tables/read-rows';
import type { Tables } from '../../context.ts';
import { GridEntity } from '../grid.entity.ts';
import { gridsEdited, gridsOpened } from '../grid.facts.ts';
import type { GridAreaType } from '../grid.terms.ts';
import { mapLock } from '../map-lock.ts';
import { keepCounts } from './keep-counts.ts';

const areaTypes: Record<GridAreaType, string[]> = {
  BUILT_ESTATE: ['城镇建制小区'],
  COMMERCIAL: ['商业店铺'],
  RURAL_GROUP: ['农村村组'],
  INSTITUTION: ['企事业单位'],
  SCATTERED_COURTYARD: ['散居院落'],
};

const columns = {
  code: code(['编码', '网格编码'], parseGridCode),
  name: plainText(['名称', '网格名称'], { max: 100 }),
  ordinalLabel: optional(plainText(['序号俗称'], { max: 100 })),
  areaType: optional(oneOf(['区域类型'], areaTypes)),
  households: wholeNumber(['户数'], { min: 0, max: 1_000_000 }),
  householdsAsOf: day(['户数截止日']),
  validFrom: day(['启用日']),
};

type GridRow = Row<ValuesOf<typeof columns>>;

/** Opens grids, and corrects what may change of one without a change of the map. */
export const gridImport = conceptImport({
  file: 'grids',
  columns,
  async take({ rows, broken }, importing) {
    const communities = [...new Set(rows.map(communityOf))];
    await importing.lock(communities.map(mapLock));
    await findGrids(rows, broken, importing);
    const given = await codesToCome(importing);
    const right = rows.filter((row) => isFree(row, given, importing) && isRight(row, importing));
    const { added, changed } = await importing.store(
      GridEntity,
      right.map((from) => ({ from, row: gridRow(from) })),
      {
        key: 'code',
        initial: ['validTo', 'predecessors', 'version'],
        fixed: { validFrom: 'since when a grid is in force is history, which no import changes' },
      },
    );
    await keepCounts(changed, importing);
    await outdateProposals(
      [...added, ...changed].map(({ from }) => communityOf(from)),
      importing,
    );
    const opened = Map.groupBy(
      added.map(({ from }) => gridRow(from)),
      ({ code: own }) => own.slice(0, COMMUNITY_DIGITS),
    );
    for (const [community, grids] of opened) await importing.tell(gridsOpened(community, grids));
    const told = changed.filter(({ row, stored }) => stored && TOLD.some((name) => row[name] !== stored[name]));
    await importing.tell(gridsEdited(told.map(({ from }) => gridRow(from))));
  },
});

const COMMUNITY_DIGITS = 12;

function communityOf({ values }: GridRow): string {
  return values.code.code.slice(0, COMMUNITY_DIGITS);
}

/** Whoever decides on a change of the map must see it as it now is: it comes with a new version. */
async function outdateProposals(communities: readonly string[], importing: Importing): Promise<void> {
  await importing
    .reader<Tables>()
    .updateTable('grid_change')
    .set((change) => ({ version: change('version', '+', 1) }))
    .where('communityCode', '=', equalsAny([...new Set(communities)]))
    .where('status', '=', 'PROPOSED')
    .execute();
}

/** What facts say of a grid that is corrected; a new name alone is told to nobody. */
const TOLD = ['areaType', 'households', 'householdsAsOf'] as const;

/** The map as it will be: what is stored, and what the file adds. */
async function findGrids(rows: readonly GridRow[], broken: readonly { code?: ParsedGridCode }[], importing: Importing) {
  const grids = importing.found(importedGrids);
  for (const { code: own } of broken) if (own !== undefined) grids.set(own.code, undefined);
  for (const { values } of rows) grids.set(values.code.code, { validFrom: values.validFrom, validTo: null });
  const stored = await importing.reader<Tables>().selectFrom('grid').select(['code', 'validFrom', 'validTo']).execute();
  for (const { code: own, validFrom, validTo } of stored) grids.set(own, { validFrom, validTo });
}

/** The codes that changes of the map gave to grids that are not there yet, or will never be. */
async function codesToCome(importing: Importing): Promise<ReadonlySet<string>> {
  const given = await importing
    .reader<Tables>()
    .selectFrom('touched_grid')
    .leftJoin('grid', 'grid.code', 'touched_grid.gridCode')
    .select('touched_grid.gridCode')
    .where('touch', '=', 'OPENS')
    .where('grid.code', 'is', null)
    .execute();
  return new Set(given.map(({ gridCode }) => gridCode));
}

function isFree(row: GridRow, given: ReadonlySet<string>, importing: Importing): boolean {
  const { code: own } = row.values.code;
  if (given.has(own)) importing.refuse(row, 'code', `${own} was given by a change of the map, and is given once`);
  return !given.has(own);
}

/** Whether the row may be stored; says everything that is wrong with it. */
function isRight(row: GridRow, importing: Importing): boolean {
  const before = importing.problems.length;
  const { code: own, areaType, householdsAsOf, validFrom } = row.values;
  const closedOn = importing.found(importedGrids).get(own.code)?.validTo ?? null;
  if (closedOn !== null) {
    importing.refuse(row, 'code', `${own.code} was closed on ${closedOn}, and no code is used again`);
  }
  if (own.level === 'MICRO' && areaType === null) importing.refuse(row, 'areaType', 'every micro-grid has one');
  if (householdsAsOf > importing.today) {
    importing.refuse(row, 'householdsAsOf', `is ${householdsAsOf}: a day on which households were counted already`);
  }
  if (own.parent !== null) {
    const parent = importing.require(importedGrids, own.parent, [row, 'code']);
    if (parent !== undefined && validFrom < parent.validFrom) {
      const since = `${own.parent}, in which it lies, is in force from ${parent.validFrom}`;
      importing.refuse(row, 'validFrom', `is ${validFrom}: ${since}`);
    }
    if (parent !== undefined && parent.validTo !== null) {
      importing.refuse(row, 'code', `${own.parent}, in which it lies, was closed on ${parent.validTo}`);
    }
  }
  return importing.problems.length === before;
}

function gridRow({ values: { code: own, ...values } }: GridRow) {
  const map = { code: own.code, level: own.level, parentCode: own.parent, validTo: null, predecessors: [] };
  return { ...values, ...map, version: 1 };
}

import { parseGridCode } from '@microgrid/grid-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { importedId, plainText, rowKey } from '@microgrid/subgraph/import-columns';
import { importedGrids } from '@microgrid/subgraph/imported-grids';
import { code, oneOf, wholeNumber, yesOrNo, type ValuesOf } from '@microgrid/tables/columns';
import { ServiceStationEntity } from './service-station.entity.ts';
import { stationsChanged, stationsOpened } from './service-station.facts.ts';
import type { ServiceStationKind } from './service-station.terms.ts';
import { readHours } from './station-hours.ts';

const kinds: Record<ServiceStationKind, string[]> = {
  PARTY_SERVICE: ['党群服务站'],
  PROPERTY_ROOM: ['物业用房'],
  NEIGHBOUR_HOME: ['邻里之家'],
  OTHER: ['其他'],
};

const columns = {
  key: rowKey(['编号']),
  kind: oneOf(['类型'], kinds),
  name: plainText(['名称'], { max: 100 }),
  gridCode: code(['网格编码'], (given) => parseGridCode(given).code),
  address: plainText(['地址'], { max: 200 }),
  openingHours: plainText(['开放时间'], { max: 200 }),
  capacity: wholeNumber(['容纳人数'], { min: 1, max: 100_000 }),
  accessible: yesOrNo(['无障碍']),
};

/** Opens stations, and changes what is written of them. */
export const serviceStationImport = conceptImport({
  file: 'stations',
  columns,
  async take({ rows }, importing) {
    const right = rows.filter((row) => {
      const { gridCode } = row.values;
      const grid = importing.require(importedGrids, gridCode, [row, 'gridCode']);
      if (grid === undefined) return false;
      if (grid.validTo === null) return true;
      importing.refuse(row, 'gridCode', `${gridCode} was closed on ${grid.validTo}`);
      return false;
    });
    const { added, changed } = await importing.store(
      ServiceStationEntity,
      right.map((from) => ({ from, row: stationRow(from.values) })),
      { key: 'key', initial: ['closures', 'closedOn', 'version'] },
    );
    const opened = Map.groupBy(
      added.map(({ from }) => stationRow(from.values)),
      ({ gridCode }) => gridCode.slice(0, 12),
    );
    for (const [community, stations] of opened) await importing.tell(stationsOpened(community, stations));
    await importing.tell(
      stationsChanged(
        changed.map(({ from, stored }) => ({ ...stationRow(from.values), closedOn: stored?.closedOn ?? null })),
      ),
    );
  },
});

function stationRow({ key, ...values }: ValuesOf<typeof columns>) {
  const hours = readHours(values.openingHours);
  return { id: importedId('station', key), ...values, hours, closures: [], closedOn: null, version: 1 };
}

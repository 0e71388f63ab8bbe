import { formatGridCode } from '@microgrid/grid-code';
import { gridsValidFrom, type GridTree } from './grids.ts';
import { Random } from './random.ts';
import { startOfDate } from './shanghai-time.ts';

export interface ServiceStationRow {
  id: string;
  kind: 'PARTY_SERVICE' | 'PROPERTY_ROOM' | 'NEIGHBOUR_HOME' | 'OTHER';
  name: string;
  gridCode: string;
  address: string;
  openingHours: string;
  capacity: number;
  accessible: boolean;
}

/** 杏林社区, where the report's pilot is: the neighbour home of 学府杏林小区. */
export const xinglin = '510115006005';

/** One Party-service station a community; 杏林's neighbour home. */
export function stationsOf({ total }: GridTree, seed: number): ServiceStationRow[] {
  const random = new Random(seed, total.code, 'stations');
  const opened = () => random.uuid(startOfDate(gridsValidFrom));
  const partyService: ServiceStationRow = {
    id: opened(),
    kind: 'PARTY_SERVICE',
    name: `${total.name}党群服务站`,
    gridCode: total.code,
    address: `${total.name}样例路1号`,
    openingHours: '周一至周日 08:30–21:00',
    capacity: random.int(8, 24) * 5,
    accessible: random.chance(85),
  };
  if (total.code !== xinglin) return [partyService];

  const neighbourHome: ServiceStationRow = {
    id: opened(),
    kind: 'NEIGHBOUR_HOME',
    name: '学府杏林小区邻里之家',
    gridCode: formatGridCode({ community: xinglin, general: 1 }),
    address: `${total.name}样例路5号`,
    openingHours: '周一至周日 09:00–21:00',
    capacity: 40,
    accessible: true,
  };
  return [partyService, neighbourHome];
}

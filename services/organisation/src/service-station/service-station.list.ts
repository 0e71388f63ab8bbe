import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';
import type { ServiceStationWhere } from './service-station.arguments.ts';

/** The stations in use that `where` lets through, in no order yet. */
export function serviceStationList({ db }: Context, where?: ServiceStationWhere | null) {
  let list = db
    .selectFrom('service_station')
    .selectAll()
    .where((is) => is.or([is('closedOn', 'is', null), is('closedOn', '>=', shanghaiDate())]));
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.accessible != null) list = list.where('accessible', '=', where.accessible);
  return list;
}

/** The stations of references, in their order, those out of use too; null where there is none. */
export async function serviceStationsOf(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('service_station').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

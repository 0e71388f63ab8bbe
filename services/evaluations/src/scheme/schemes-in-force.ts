import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { rowOfEach } from '@microgrid/subgraph/batch';
import type { Context } from '../context.ts';
import { schemeList } from './scheme.list.ts';
import type { AppointmentRole } from './scheme.terms.ts';

/** The scheme in force today (in Asia/Shanghai) for each role, the newest version of several; null where there is none. */
export async function schemesInForce(roles: { role: AppointmentRole }[], { db }: Context) {
  const today = shanghaiDate();
  const rows = await schemeList(db, { inForceOn: today })
    .where('role', '=', equalsAny(roles.map(({ role }) => role)))
    .orderBy('version')
    .execute();
  return rowOfEach(roles, 'role', { rows, key: 'role' });
}

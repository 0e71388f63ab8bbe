import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { any } from '@microgrid/subgraph/any';
import { each } from '@microgrid/subgraph/batch';
import type { Context } from '../context.ts';
import type { AppointmentRole } from './scheme.entity.ts';
import { schemeList } from './scheme-list.ts';

/** The scheme in force today (in Asia/Shanghai) for each role, the newest version of several; null where there is none. */
export async function schemesInForce(roles: { role: AppointmentRole }[], { db }: Context) {
  const today = shanghaiDate();
  const rows = await schemeList(db, { inForceOn: today })
    .where('role', '=', any(roles.map(({ role }) => role)))
    .orderBy('version')
    .execute();
  return each(roles, 'role', rows, 'role');
}

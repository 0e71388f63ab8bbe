import { prefixRange } from '@microgrid/grid-code';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import type { Context } from '../context.ts';
import { concernsOf } from './appointment.policy.ts';
import type { AppointmentWhere } from './appointment.arguments.ts';

/** The appointments that the caller may see, as `maySee` of the policy says, in no order yet. */
export function visibleAppointments({ db, actor }: Context) {
  const { holder, scopes } = concernsOf(actor);
  return db
    .selectFrom('appointment')
    .selectAll()
    .where((row) =>
      row.or([
        row('status', '=', 'ACTIVE'),
        row('personId', '=', equalsAny(possibleIds(holder === null ? [] : [holder]))),
        ...scopes.map((scope) => {
          const { from, before } = prefixRange(scope);
          return row.and([row('gridCode', '>=', from), row('gridCode', '<', before)]);
        }),
      ]),
    );
}

/** Those of them that `where` lets through. */
export function appointmentList(context: Context, where: AppointmentWhere | null | undefined) {
  let list = visibleAppointments(context);
  if (where?.role != null) list = list.where('role', '=', where.role);
  if (where?.status != null) list = list.where('status', '=', where.status);
  return list;
}

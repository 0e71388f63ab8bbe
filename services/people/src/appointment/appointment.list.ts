import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';
import { readableInFull } from './appointment.policy.ts';
import type { AppointmentWhere } from './appointment.arguments.ts';

/** The appointments that the caller may see, as `mayRead` of the policy says, in no order yet. */
export function visibleAppointments({ db, actor }: Context) {
  const { holderId, below } = readableInFull(actor);
  const own = equalsAny(possibleIds(holderId === null ? [] : [holderId]));
  return db
    .selectFrom('appointment')
    .selectAll()
    .where((row) =>
      row.or([
        row('status', '=', 'ACTIVE'),
        row('personId', '=', own),
        row('standInId', '=', own),
        inAnySubtree(below),
      ]),
    );
}

/** Those of them that `where` lets through. */
export function appointmentList(context: Context, where: AppointmentWhere | null | undefined) {
  let list = visibleAppointments(context);
  if (where?.role != null) list = list.where('role', '=', equalsAny(where.role));
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.endingBy != null) list = list.where('endsOn', '<=', where.endingBy);
  return list;
}

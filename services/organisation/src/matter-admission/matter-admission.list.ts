import { rowOfEach } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { overlapsArea } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';
import type { MatterAdmissionWhere } from './matter-admission.arguments.ts';
import { MatterAdmission } from './matter-admission.type.ts';

export const MatterAdmissionConnection = connectionOf({
  name: 'MatterAdmission',
  what: 'admissions（准入事项）',
  node: () => MatterAdmission,
});

/** The admissions that `where` lets through, in no order yet. */
export function matterAdmissionList({ db }: Context, where: MatterAdmissionWhere | null | undefined) {
  let list = db.selectFrom('matter_admission').selectAll();
  if (where?.departmentId != null) list = list.where('departmentId', '=', equalsAny(possibleIds([where.departmentId])));
  if (where?.inForceOn != null) list = list.where('validFrom', '<=', where.inForceOn);
  if (where?.inForceOn != null) list = list.where('validTo', '>=', where.inForceOn);
  if (where?.endingBy != null) list = list.where('validTo', '<=', where.endingBy);
  if (where?.within != null) list = list.where(overlapsArea(where.within, 'areaCode'));
  return list;
}

/** The admissions of references, in their order; null where there is none. */
export async function matterAdmissionsOf(references: { code: string }[], { db }: Context) {
  const codes = references.map(({ code }) => code);
  const rows = await db.selectFrom('matter_admission').selectAll().where('code', '=', equalsAny(codes)).execute();
  return rowOfEach(references, 'code', { rows, key: 'code' });
}

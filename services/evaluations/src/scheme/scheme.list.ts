import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Context } from '../context.ts';
import type { SchemeWhere } from './scheme.arguments.ts';

/** The schemes that `where` lets through, in no order yet. */
export function schemeList(db: Context['db'], where: SchemeWhere | null | undefined) {
  let list = db.selectFrom('scheme').selectAll();
  if (where?.subject != null) list = list.where('subject', '=', equalsAny(where.subject));
  const day = where?.inForceOn;
  if (day != null) {
    list = list
      .where('validFrom', '<=', day)
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', day)]));
  }
  return list;
}

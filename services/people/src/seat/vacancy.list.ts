import { equalsAny } from '@microgrid/subgraph/equals-any';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { VacancyWhere } from './vacancy.arguments.ts';

/** The seats of today's map that nobody holds and that `where` lets through, in no order yet. */
export function vacancyList(db: Context['db'], where: VacancyWhere | null | undefined) {
  const today = shanghaiDate();
  const days = sql<number>`(${today}::date - vacant_since)`;
  let list = db
    .selectFrom('seat')
    .where('vacantSince', '<=', today)
    // Follows from the line above, but tells the planner how few they are, so that one plan is good for every street.
    .where('vacantSince', 'is not', null)
    .where((seat) => seat.or([seat('closesOn', 'is', null), seat('closesOn', '>=', today)]));
  if (where?.role != null) list = list.where('role', '=', equalsAny(where.role));
  if (where?.minDays != null) list = list.where(days, '>=', where.minDays);
  if (where?.within != null) list = list.where(inSubtree(where.within));
  // As a table of its own, so that the list is ordered, counted and read on by what is shown.
  const shown = list.select(['id', 'gridCode', 'role', sql<string>`vacant_since`.as('since'), days.as('days')]);
  return db.selectFrom(shown.as('vacancy')).selectAll();
}

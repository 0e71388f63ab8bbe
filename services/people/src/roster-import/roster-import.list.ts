import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { scopesOf } from '@microgrid/access/actor';
import type { Context } from '../context.ts';
import { IMPORTERS, OVERSEERS } from './roster-import.policy.ts';

/** The import with this id, where the caller may see it, as `mayRead` of the policy says. */
export function importWith(id: string, { db, actor }: Context) {
  const caller = equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject]));
  return db
    .selectFrom('roster_import')
    .selectAll()
    .where('id', '=', equalsAny(possibleIds([id])))
    .where((it) =>
      it.or([
        it.and([it('startedById', '=', caller), inAnySubtree(scopesOf(actor, IMPORTERS), 'areaCode')]),
        inAnySubtree(scopesOf(actor, OVERSEERS), 'areaCode'),
      ]),
    )
    .executeTakeFirst();
}

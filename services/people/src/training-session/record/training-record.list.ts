import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../../context.ts';
import { recordsReadableBelow } from '../training-session.policy.ts';

/** The records that the caller may see, as `mayReadRecord` of the policy says, in no order yet. */
export function visibleRecords({ db, actor }: Context) {
  const caller = equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject]));
  const below = recordsReadableBelow(actor);
  return db
    .selectFrom('training_record')
    .selectAll('training_record')
    .where((row) =>
      row.or([
        row('personId', '=', caller),
        row('trainerId', '=', caller),
        row.and([row('plannedById', '=', caller), inAnySubtree(below.planned)]),
        inAnySubtree(below.all),
      ]),
    );
}

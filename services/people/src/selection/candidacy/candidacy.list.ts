import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Context } from '../../context.ts';
import { mayReadCandidacy } from '../selection.policy.ts';

/** Those of the selections whom the caller may see, in the order in which they were named, which decides nothing. */
export async function visibleCandidacies({ db, actor }: Context, roundIds: readonly string[]) {
  const rows = await db
    .selectFrom('candidacy')
    .innerJoin('selection_round as round', 'round.id', 'candidacy.roundId')
    .selectAll('candidacy')
    .select('round.status as roundStatus')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('consent')
          .select('consent.id')
          .whereRef('consent.personId', '=', 'candidacy.personId')
          .where('consent.purpose', '=', 'PUBLISH_CANDIDACY')
          .where('consent.withdrawnAt', 'is', null),
      ).as('agrees'),
    )
    .where('candidacy.roundId', '=', equalsAny(roundIds))
    .orderBy('candidacy.namedAt')
    .orderBy('candidacy.id')
    .execute();
  return rows.map((row) => ({ ...row, agrees: Boolean(row.agrees) })).filter((row) => mayReadCandidacy(actor, row));
}

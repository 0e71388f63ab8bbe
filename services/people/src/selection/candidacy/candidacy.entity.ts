import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ABOVE } from '../selection.policy.ts';
import { CandidacyStatus } from '../selection.terms.ts';

/** Somebody who stands in a selection, or was asked to. Ballots are nowhere: a tally is all that is known of the votes. */
export const CandidacySchema = defineEntity({
  name: 'Candidacy',
  properties: {
    id: p.uuid().primary(),
    roundId: p.uuid(),
    /** Of the selection. */
    gridCode: p.text().collation('C'),
    /** Null once erased. */
    personId: p.uuid().nullable().index(),
    isOwnNomination: p.boolean(),
    /** Who named the person; null for whoever put the own name forward. */
    nominatedById: p.uuid().nullable().index(),
    namedAt: p.datetime().length(3),
    status: p.enum(() => CandidacyStatus),
    /** Why the person may not stand. */
    reason: p.text().nullable(),
    votes: p.integer().nullable(),
  },
  // As `mayReadCandidacy` of the policy; the function says what `isShown` says.
  ...rowLevelSecurity(
    `person_id = caller_id() or nominated_by_id = caller_id() or ${belowScopes('grid_code', ABOVE)} or is_shown_candidate(round_id, person_id, status)`,
  ),
  uniques: [{ name: 'candidacy_one_a_person', properties: ['roundId', 'personId'] }],
  checks: [
    { name: 'candidacy_votes_check', expression: 'votes >= 0' },
    { name: 'candidacy_own_check', expression: 'not is_own_nomination or nominated_by_id is null' },
  ],
});

export class CandidacyEntity extends CandidacySchema.class {}
CandidacySchema.setClass(CandidacyEntity);

import { sql } from 'kysely';
import type { ConsentPurpose } from '../consent/consent.terms.ts';
import type { Context } from '../context.ts';

/**
 * Beside the columns of `person`: to what the person agrees now; null to nothing. Whoever agreed to be shown as a candidate
 * does so while a selection goes on in which they stand.
 */
export function agreedTo(db: Context['db']) {
  return db
    .selectFrom('consent')
    .select(sql<ConsentPurpose[] | null>`array_agg(consent.purpose)`.as('purposes'))
    .where('consent.personId', '=', sql<string>`person.id`)
    .where('consent.withdrawnAt', 'is', null)
    .where(
      sql<boolean>`(consent.purpose <> 'PUBLISH_CANDIDACY' or exists (select from people.candidacy c
        where c.person_id = person.id and people.is_shown_candidate(c.round_id, c.person_id, c.status)))`,
    )
    .as('agreedTo');
}

/** Beside the columns of `person`: whether the caller’s own consent was recorded by the person, or given before them. */
export function heardCaller() {
  return sql<boolean>`exists (select from people.consent given where given.person_id = people.caller_id()
    and person.id in (given.recorded_by_id, given.witness_id))`.as('heardCaller');
}

import { sql } from 'kysely';
import type { ConsentPurpose } from '../consent/consent.terms.ts';
import type { Context } from '../context.ts';

/** Beside the columns of `person`: to what the person agrees now; null to nothing. */
export function agreedTo(db: Context['db']) {
  return db
    .selectFrom('consent')
    .select(sql<ConsentPurpose[] | null>`array_agg(consent.purpose)`.as('purposes'))
    .where('consent.personId', '=', sql<string>`person.id`)
    .where('consent.withdrawnAt', 'is', null)
    .as('agreedTo');
}

import type { Store } from '@microgrid/database/store';
import { sql } from 'kysely';

/** A question as a release is held against it. */
export interface KeptQuestion {
  readonly id: string;
  /** Null of one that its owner shares with nobody. */
  readonly title: string | null;
  readonly document: string;
}

/** All questions that are kept, in the order in which they were saved; the database stays as the release made it that runs on it. */
export function keptQuestions(store: Store): Promise<KeptQuestion[]> {
  return store
    .kysely<unknown>()
    .transaction()
    .execute(async (db) => {
      await sql`set local role microgrid_internal`.execute(db);
      const { rows } = await sql<KeptQuestion>`
        select id, case when is_shared then title end as title, document
        from evaluations.saved_question where dropped_at is null order by saved_at, id`.execute(db);
      return rows;
    });
}

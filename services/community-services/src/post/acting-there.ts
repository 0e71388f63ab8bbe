import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { GridPostRole } from './post.entity.ts';

interface Acting {
  readonly role: GridPostRole;
  /** The grid of the post. */
  readonly gridCode: RawBuilder<string>;
  /** SQL of people who do not count. */
  readonly but?: readonly RawBuilder<string | null>[];
}

/**
 * Whether somebody does the work of a post of exactly that grid now, its holder or who stands in: else what waits for that
 * one waits for the next above.
 */
export function isActingThere({ db }: Context, { role, gridCode, but = [] }: Acting): RawBuilder<SqlBool> {
  const acting = sql<string>`case when paused_at is null then person_id else stand_in_id end`;
  const posts = db
    .selectFrom('post')
    .select(sql<number>`1`.as('one'))
    .where('role', '=', role)
    .where('post.gridCode', '=', gridCode)
    .where('endedAt', 'is', null)
    .where(sql<SqlBool>`${acting} is not null`)
    .where((is) => is.and(but.map((person) => sql<SqlBool>`${acting} is distinct from ${person}`)));
  return sql<SqlBool>`exists (${posts})`;
}

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { GridPostRole } from './post.entity.ts';

interface Acting {
  readonly role: GridPostRole;
  /** The grid of the post. */
  readonly gridCode: RawBuilder<string>;
  /** SQL of a person who does not count. */
  readonly but?: RawBuilder<string | null>;
}

/**
 * Whether somebody does the work of a post of exactly that grid now, its holder or who stands in: else what waits for that
 * one waits for the next above.
 */
export function isActingThere({ db }: Context, { role, gridCode, but = sql`null::uuid` }: Acting): RawBuilder<SqlBool> {
  const acting = sql<string>`case when paused_at is null then person_id else stand_in_id end`;
  const posts = db
    .selectFrom('post')
    .select(sql<number>`1`.as('one'))
    .where('role', '=', role)
    .where('post.gridCode', '=', gridCode)
    .where('endedAt', 'is', null)
    .where(sql<SqlBool>`${acting} is not null and ${acting} is distinct from ${but}`);
  return sql<SqlBool>`exists (${posts})`;
}

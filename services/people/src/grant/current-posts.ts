import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { HeldRole } from './held-role.type.ts';

/**
 * What a person holds today (in Asia/Shanghai): active appointments within their term, those that the person stands in
 * for, current posts at an office, and where the person volunteers. The days of a leave count, whether or not the clock has come to say so.
 */
export function currentPosts(personId: string, { db }: Pick<Context, 'db'>): Promise<HeldRole[]> {
  const [id = null] = possibleIds([personId]);
  const person = sql<string>`${id}::uuid`;
  const today = shanghaiDate();
  const officePosts = db
    .selectFrom('office_post')
    .select(['role', 'areaCode', 'endsOn as until', 'departmentId'])
    .where('endedAt', 'is', null)
    .where('personId', '=', person)
    .where('startsOn', '<=', today)
    .where((post) => post.or([post('endsOn', 'is', null), post('endsOn', '>=', today)]))
    .$castTo<HeldRole>();
  // Past row-level security: the gateway asks, and sees no leaves.
  const posts = sql<
    Omit<HeldRole, 'areaCode'> & { gridCode: string }
  >`people.posts_stood_in(${id}::uuid, ${today}::date)`;
  const stoodIn = db
    .selectFrom(posts.as<'stoodIn'>(sql.ref('stoodIn')))
    .select(['role', 'gridCode as areaCode', 'until', sql<string | null>`null::uuid`.as('departmentId')])
    .$castTo<HeldRole>();
  // Past row-level security too: the gateway sees no reserve.
  const volunteered = sql<{ gridCode: string }>`people.volunteers_in(${id}::uuid)`;
  const volunteering = db
    .selectFrom(volunteered.as<'volunteered'>(sql.ref('volunteered')))
    .select([
      sql<'VOLUNTEER'>`'VOLUNTEER'`.as('role'),
      'gridCode as areaCode',
      sql<string | null>`null::date`.as('until'),
      sql<string | null>`null::uuid`.as('departmentId'),
    ])
    .$castTo<HeldRole>();
  return db
    .selectFrom('appointment')
    .select(['role', 'gridCode as areaCode', 'endsOn as until', sql<string | null>`null::uuid`.as('departmentId')])
    .where('personId', '=', person)
    .where('status', '=', 'ACTIVE')
    .where((post) =>
      post.or([post('leaveFrom', 'is', null), post('leaveFrom', '>', today), post('leaveTo', '<', today)]),
    )
    .where('startsOn', '<=', today)
    .where('endsOn', '>=', today)
    .$castTo<HeldRole>()
    .unionAll(officePosts)
    .unionAll(stoodIn)
    .unionAll(volunteering)
    .orderBy('role')
    .orderBy('areaCode')
    .execute();
}

import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { HeldRole } from './held-role.type.ts';

/** What a person holds today (in Asia/Shanghai): active appointments within their term and current posts at an office. */
export function currentPosts(personId: string, { db }: Pick<Context, 'db'>): Promise<HeldRole[]> {
  const person = equalsAny(possibleIds([personId]));
  const today = shanghaiDate();
  const officePosts = db
    .selectFrom('office_post')
    .select(['role', 'areaCode', 'endsOn as until', 'departmentId'])
    .where('endedAt', 'is', null)
    .where('personId', '=', person)
    .where('startsOn', '<=', today)
    .where((post) => post.or([post('endsOn', 'is', null), post('endsOn', '>=', today)]))
    .$castTo<HeldRole>();
  return db
    .selectFrom('appointment')
    .select(['role', 'gridCode as areaCode', 'endsOn as until', sql<string | null>`null::uuid`.as('departmentId')])
    .where('personId', '=', person)
    .where('status', '=', 'ACTIVE')
    .where('startsOn', '<=', today)
    .where('endsOn', '>=', today)
    .$castTo<HeldRole>()
    .unionAll(officePosts)
    .orderBy('role')
    .orderBy('areaCode')
    .execute();
}

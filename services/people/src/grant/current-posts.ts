import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { Context } from '../context.ts';
import type { HeldRole } from './held-role.type.ts';

/** What a person holds today (in Asia/Shanghai): active appointments within their term and current posts at the street office. */
export function currentPosts(personId: string, { db }: Pick<Context, 'db'>): Promise<HeldRole[]> {
  const person = equalsAny(possibleIds([personId]));
  const today = shanghaiDate();
  const officePosts = db
    .selectFrom('office_post')
    .select(['role', 'areaCode', 'endsOn as until'])
    .where('personId', '=', person)
    .where('startsOn', '<=', today)
    .where((post) => post.or([post('endsOn', 'is', null), post('endsOn', '>=', today)]))
    .$castTo<HeldRole>();
  return db
    .selectFrom('appointment')
    .select(['role', 'gridCode as areaCode', 'endsOn as until'])
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

import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { PageArguments, type Order } from '@microgrid/subgraph/list-arguments';
import { page } from '@microgrid/subgraph/page';
import { inPeriod } from '@microgrid/subgraph/period';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { ReadLogArguments, type ReadLogWhere } from './read-log.arguments.ts';
import { readableReadLog, readLogReaders } from './read-log.policy.ts';
import { ReadLogConnection } from './read-log.measures.ts';

const order: Order = [
  { column: 'at', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];

/** Both lists hold only what the caller may read, so figures of them say no more. */
const ownLog = () => true;

@Resolver()
export class ReadLogResolver {
  @Query(() => ReadLogConnection, {
    nullable: true,
    description: 'Who read what is sealed of the caller, when and why（我的查阅记录）, last first.',
  })
  @Access('SELF')
  myReadLog(
    @Args(() => PageArguments) paging: PageArguments,
    @Ctx() { db, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(entries(db).where('subjectId', '=', signedIn(actor)), { page: paging, order, figures: ownLog, info });
  }

  @Query(() => ReadLogConnection, {
    nullable: true,
    description:
      'Every read of something sealed（查阅记录）, last first: for the privacy auditor and, in the own community, the head of the total grid.',
  })
  @Access(readLogReaders)
  readLog(
    @Args(() => ReadLogArguments) { where, ...paging }: ReadLogArguments,
    @Ctx() { db, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = filtered(entries(db), where).where(inAnySubtree(readableReadLog(actor)));
    return page(list, { page: paging, order, filter: where, figures: ownLog, info });
  }
}

function entries(db: Context['db']) {
  return db
    .selectFrom('read_log')
    .select(['id', 'at', 'field', 'thingId', 'purpose', 'reason', 'isGranted', 'readAs'])
    .select(
      sql<{ code: string } | null>`case when read_for is not null then json_build_object('code', read_for) end`.as(
        'readFor',
      ),
    )
    .select(sql<{ id: string }>`json_build_object('id', reader_id)`.as('reader'))
    .select(sql<boolean>`purpose = 'BREAK_GLASS'`.as('isBreakGlass'));
}

function filtered(list: ReturnType<typeof entries>, where?: ReadLogWhere | null) {
  let so = list;
  if (where?.isBreakGlass != null) so = so.where('purpose', where.isBreakGlass ? '=' : '<>', 'BREAK_GLASS');
  if (where?.isGranted != null) so = so.where('isGranted', '=', where.isGranted);
  if (where?.readerId != null) so = so.where('readerId', '=', equalsAny(possibleIds([where.readerId])));
  if (where?.purpose != null) so = so.where('purpose', '=', equalsAny(where.purpose));
  if (where?.readIn != null) so = so.where(inPeriod(where.readIn, { field: 'where.readIn', column: 'at' }));
  if (where?.within != null) so = so.where(inSubtree(where.within));
  return so;
}

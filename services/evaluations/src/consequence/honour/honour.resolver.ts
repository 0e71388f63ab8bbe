import { Access } from '@microgrid/access/access';
import { connectionOf } from '@microgrid/subgraph/connection';
import { page } from '@microgrid/subgraph/page';
import { dateInPeriod } from '@microgrid/subgraph/period';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type SqlBool } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../../borrowed/grid.ts';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { HonourArguments, type HonourWhere } from './honour.arguments.ts';
import { Honour } from './honour.type.ts';

const HonourConnection = connectionOf({ name: 'Honour', what: 'honours（表彰）', node: () => Honour });

/** Last first. */
const order = [
  { column: 'decidedAt', direction: 'desc' },
  { column: 'id', direction: 'desc' },
] as const;

@Resolver(() => Honour)
export class HonourResolver {
  @Query(() => HonourConnection, {
    nullable: true,
    description:
      'Honours（表彰）, last first, of those who agree to be named, as long as they do; there is no other list of results.',
  })
  @Access('PUBLIC')
  honours(
    @Args(() => HonourArguments) { where, ...paging }: HonourArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(honourList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who（人员）.' })
  person(@Root() { personId }: Honour): Person {
    return { id: personId };
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'Where the person serves（网格）.' })
  grid(@Root() { gridCode }: Honour): Grid {
    return { code: gridCode };
  }
}

/** Of those who agree now; row-level security says so too. */
function honourList({ db }: Context, where: HonourWhere | null | undefined) {
  let list = db
    .selectFrom('honour')
    .selectAll()
    .where('personId', 'in', (agreeing) => agreeing.selectFrom('honour_consent').select('personId'));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.period != null) list = list.where(isOf(where.period));
  return list;
}

/** Of periods that ended in it: of a half-year, in its quarters. */
function isOf(period: string) {
  const parts = partsOf(period).map((part) => dateInPeriod(part, { field: 'period', column: 'periodTo' }));
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
}

function partsOf(period: string): string[] {
  const [year, half] = period.split('-');
  if (half === 'H1') return [`${year}-Q1`, `${year}-Q2`];
  return half === 'H2' ? [`${year}-Q3`, `${year}-Q4`] : [period];
}

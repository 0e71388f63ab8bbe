import { Access } from '@microgrid/access/access';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Invalid } from '@microgrid/subgraph/errors';
import { possibleIds } from '@microgrid/subgraph/ids';
import { page } from '@microgrid/subgraph/page';
import { dateInPeriod } from '@microgrid/subgraph/period';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type SqlBool } from 'kysely';
import { Args, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
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

/** What names somebody is answered as people says at that moment that the person agrees. */
const AGREED = '@requires(fields: "honoured { agreesToHonours }")';
const UNLESS = ' Null from the moment on in which the person agrees no more.';

interface HonourReference {
  readonly id: string;
  readonly honoured?: Pick<Person, 'agreesToHonours'> | null;
}

type Agreed = Honour & Pick<HonourReference, 'honoured'>;

@Resolver(() => Honour)
export class HonourResolver {
  @Query(() => HonourConnection, {
    nullable: true,
    description:
      'Honours（表彰）, last first, of those who agree to be named, as long as they do; there is no other list of results. BAD_USER_INPUT within less than a community: there a grid names its person.',
  })
  @Access('PUBLIC')
  honours(
    @Args(() => HonourArguments) { where, ...paging }: HonourArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    requireCrowd(where);
    const isNarrow = where?.within != null;
    return page(honourList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Whose it is（受表彰人）. For the graph alone: people, where consents are kept, says whether it may be told.',
  })
  @Directive('@inaccessible')
  honoured(@Root() { personId }: Honour): Person {
    return { id: personId };
  }

  @FieldResolver(() => Person, { nullable: true, description: `Who（人员）.${UNLESS}` })
  @Directive(AGREED)
  person(@Root() honour: Agreed): Person | null {
    return isAgreed(honour) ? { id: honour.personId } : null;
  }

  @FieldResolver(() => Grid, { nullable: true, description: `Where the person serves（网格）.${UNLESS}` })
  @Directive(AGREED)
  grid(@Root() honour: Agreed): Grid | null {
    return isAgreed(honour) ? { code: honour.gridCode } : null;
  }

  @FieldResolver(() => String, { nullable: true, description: `For what（理由）.${UNLESS}` })
  @Directive(AGREED)
  reason(@Root() honour: Agreed) {
    return isAgreed(honour) ? honour.reason : null;
  }
}

function isAgreed({ honoured }: Agreed): boolean {
  return honoured?.agreesToHonours === true;
}

/** The honours of references, in their order, each with what people says of its person. */
export async function honoursOf(references: readonly HonourReference[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('honour').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows).map((row, index) =>
    row === null ? null : Object.assign(row, { honoured: references[index]?.honoured ?? null }),
  );
}

/** Digits of a community. */
const MOST_DIGITS = 12;

/** Until the withdrawal of a consent is heard, its honour stands in the list without a name: in one grid it would have one. */
function requireCrowd(where: HonourWhere | null | undefined): void {
  if (where?.within == null || where.within.length <= MOST_DIGITS) return;
  throw new Invalid([{ field: 'where.within', message: 'must be a unit or a community, of at most 12 digits' }]);
}

/** Of those who agree, as far as it was heard; row-level security says so too. */
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

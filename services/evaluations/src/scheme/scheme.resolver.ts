import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach, rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { indicatorsOf } from '../indicator/indicator.references.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { schemeList } from './scheme.list.ts';
import { SchemeArguments } from './scheme.arguments.ts';
import { SchemeConnection } from './scheme.measures.ts';
import { Scheme, SchemeBand, SchemeIndicator } from './scheme.type.ts';

@Resolver(() => Scheme)
export class SchemeResolver {
  @Query(() => Scheme, { nullable: true, description: 'The scheme with this id（考核方案）; null when there is none.' })
  @Access('PUBLIC')
  async scheme(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [scheme] = await schemesOf([{ id }], context);
    return scheme;
  }

  @Query(() => SchemeConnection, {
    nullable: true,
    description: 'Schemes（考核方案列表） of all roles, past and future ones too.',
  })
  @Access('PUBLIC')
  schemes(
    @Args(() => SchemeArguments) { where, order, ...paging }: SchemeArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(schemeList(db, where), { page: paging, order, filter: where, info });
  }

  @FieldResolver(() => [SchemeIndicator], { description: 'Its indicators and their weights（指标与权重）, in order.' })
  @Batch()
  async indicators(@Root() schemes: Scheme[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('scheme_indicator')
      .select(['schemeId', 'indicatorCode as code', 'indicatorVersion as version', 'weight'])
      .where('schemeId', '=', equalsAny(schemes.map(({ id }) => id)))
      .orderBy('position')
      .execute();
    return rowsOfEach(schemes, 'id', { rows, key: 'schemeId' });
  }

  @FieldResolver(() => [SchemeBand], { description: 'Which results earn which grade（等次区间）, from the lowest up.' })
  @Batch()
  async bands(@Root() schemes: Scheme[], @Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('scheme_band')
      .selectAll()
      .where('schemeId', '=', equalsAny(schemes.map(({ id }) => id)))
      .orderBy('from')
      .execute();
    return rowsOfEach(schemes, 'id', { rows, key: 'schemeId' });
  }
}

@Resolver(() => SchemeIndicator)
export class SchemeIndicatorResolver {
  @FieldResolver(() => Indicator, { description: 'What it measures and how（指标）.' })
  @Batch()
  indicator(@Root() indicators: SchemeIndicator[], @Ctx() context: Context) {
    return indicatorsOf(indicators, context);
  }
}

/** The schemes of references, in their order; null where there is none. */
export async function schemesOf(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('scheme').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

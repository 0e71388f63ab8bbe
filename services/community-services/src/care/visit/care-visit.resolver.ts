import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page, pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { careNeedsOf } from '../care-need.list.ts';
import { CareNeed } from '../care-need.type.ts';
import { mayCountCare } from '../care.policy.ts';
import { CareVisitArguments } from './care-visit.arguments.ts';
import { careVisitList, careVisitListOf } from './care-visit.list.ts';
import { CareVisitConnection } from './care-visit.measures.ts';
import { CareVisit } from './care-visit.type.ts';

@Resolver(() => CareVisit)
export class CareVisitResolver {
  @Query(() => CareVisitConnection, {
    nullable: true,
    description:
      'Agreed contacts（关爱联系列表） of the care needs that the caller may see, and those that the caller was to make.',
  })
  @Access('SIGNED_IN')
  careVisits(
    @Args(() => CareVisitArguments) { where, order, ...paging }: CareVisitArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountCare(context.actor, where?.within);
    const request = { page: paging, order, filter: where, isNarrow: true, figures, info };
    return page(careVisitList(context, where), request);
  }

  @FieldResolver(() => CareNeed, {
    nullable: true,
    description: 'The care need（关爱需求）; null to its former visitor, and once it is erased.',
  })
  @Batch()
  async need(@Root() visits: CareVisit[], @Ctx() context: Context) {
    const references = visits.flatMap(({ needId }) => (needId == null ? [] : [{ id: needId }]));
    const found = references.length === 0 ? [] : await careNeedsOf(references, context);
    const needOf = new Map(references.map(({ id }, index) => [id, found[index] ?? null]));
    return visits.map(({ needId }) => (needId == null ? null : (needOf.get(needId) ?? null)));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who（走访人）: is to make it, or made it.' })
  by(@Root() { byId, visitorId }: CareVisit): Person | null {
    const id = byId ?? visitorId;
    return id == null ? null : { id };
  }
}

@Resolver(() => CareNeed)
export class CareNeedVisitsResolver {
  @FieldResolver(() => CareVisitConnection, {
    nullable: true,
    description: 'Its agreed contacts（关爱联系）; what is to come is one at most.',
  })
  @Batch()
  visits(
    @Root() needs: CareNeed[],
    @Args(() => CareVisitArguments) { where, order, ...paging }: CareVisitArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const list = (key: Parameters<typeof careVisitListOf>[1]) => careVisitListOf(context, key, where);
    const keys = needs.map(({ id }) => id);
    return pages(context.db, { keys, list }, { page: paging, order, filter: where, info });
  }
}

import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { Matter } from '../matter/matter.type.ts';
import { CareNeedArguments } from './care-need.arguments.ts';
import { careNeedList, careNeedsOf } from './care-need.list.ts';
import { CareNeedConnection } from './care-need.measures.ts';
import { CareNeed } from './care-need.type.ts';
import { careParts, generalGridOf, mayCountCare, mayReadWhole } from './care.policy.ts';
import { careMoves, hindranceOf, offeredCareMoves } from './care.states.ts';
import { CareAction } from './care.terms.ts';
import { CareConsent } from './consent/care-consent.type.ts';

@Resolver(() => CareNeed)
export class CareNeedResolver {
  @Query(() => CareNeed, {
    nullable: true,
    description: 'The care need with this id（关爱需求）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async careNeed(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [need] = await careNeedsOf([{ id }], context);
    return need;
  }

  @Query(() => CareNeedConnection, {
    nullable: true,
    description:
      "Care needs（关爱需求列表）: the caller's own, assigned ones, and those of the grids that the caller works in or is head of.",
  })
  @Access('SIGNED_IN')
  careNeeds(
    @Args(() => CareNeedArguments) { where, order, ...paging }: CareNeedArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountCare(context.actor, where?.within);
    const request = { page: paging, order, filter: where, isNarrow: true, figures, info };
    return page(careNeedList(context, where), request);
  }

  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The micro-grid（微网格）; for the head its general grid.',
  })
  grid(@Root() need: CareNeed, @Ctx() { actor }: Context): Grid {
    return { code: mayReadWhole(actor, need) ? need.gridCode : generalGridOf(need.gridCode) };
  }

  @FieldResolver(() => [MatterKind], {
    description: 'What help it is about（类别）, kinds C only; empty for the head.',
  })
  kinds(@Root() need: CareNeed, @Ctx() { actor }: Context): MatterKind[] {
    return mayReadWhole(actor, need) ? need.kinds : [];
  }

  @FieldResolver(() => CareConsent, {
    nullable: true,
    description: 'What it rests on（依据）; null while PROPOSED, and for the head.',
  })
  consent(@Root() need: CareNeed, @Ctx() { actor }: Context): CareConsent | null {
    const { consentedAt: givenAt, textVersion, channel, legalDuty = null, recordedById, witnessId } = need;
    if (givenAt == null || textVersion == null || channel == null || !mayReadWhole(actor, need)) return null;
    const witnesses = [recordedById, witnessId].flatMap((id) => (id == null ? [] : [{ id }]));
    return { givenAt, textVersion, channel, legalDuty, witnesses };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who looks in（走访人）.' })
  visitor(@Root() { visitorId }: CareNeed): Person | null {
    return visitorId == null ? null : { id: visitorId };
  }

  @FieldResolver(() => Matter, {
    nullable: true,
    description: 'The matter that it came from（来源事项）, where the caller may see it; null for the head.',
  })
  @Batch()
  async matter(@Root() needs: CareNeed[], @Ctx() context: Context) {
    const ids = needs.map((need) => (mayReadWhole(context.actor, need) ? (need.matterId ?? null) : null));
    const references = ids.flatMap((id) => (id === null ? [] : [{ id }]));
    const found = references.length === 0 ? [] : await mattersOf(references, context);
    const matterOf = new Map(references.map(({ id }, index) => [id, found[index] ?? null]));
    return ids.map((id) => (id === null ? null : (matterOf.get(id) ?? null)));
  }

  @FieldResolver(() => [CareAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() need: CareNeed, @Ctx() { actor }: Context): CareAction[] {
    const { status, today = shanghaiDate() } = need;
    const open = openMoves(careMoves, offeredCareMoves, { status, parts: careParts(actor, need) });
    return open.filter((action) => hindranceOf(action, need, today) === undefined);
  }
}

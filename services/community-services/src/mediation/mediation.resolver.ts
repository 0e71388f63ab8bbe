import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { Matter } from '../matter/matter.type.ts';
import { MediationArguments } from './mediation.arguments.ts';
import { mediationList, mediationsOf } from './mediation.list.ts';
import { MediationConnection } from './mediation.measures.ts';
import { generalGridOf, mayCountMediations, mayReadWhole, mediationParts } from './mediation.policy.ts';
import { hindranceOf, mediationMoves, offeredMediationMoves } from './mediation.states.ts';
import { MediationAction } from './mediation.terms.ts';
import { Mediation } from './mediation.type.ts';

@Resolver(() => Mediation)
export class MediationResolver {
  @Query(() => Mediation, {
    nullable: true,
    description: 'The mediation with this id（调解）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async mediation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [mediation] = await mediationsOf([{ id }], context);
    return mediation;
  }

  @Query(() => MediationConnection, {
    nullable: true,
    description:
      'Mediations（调解列表）: as a party, a mediator, or by stage only as worker of the grid or head of the total grid.',
  })
  @Access('SIGNED_IN')
  mediations(
    @Args(() => MediationArguments) { where, order, ...paging }: MediationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountMediations(context.actor, where?.within);
    const request = { page: paging, order, filter: where, isNarrow: true, figures, info };
    return page(mediationList(context, where), request);
  }

  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The micro-grid（微网格）; for who is neither party nor mediator its general grid.',
  })
  grid(@Root() mediation: Mediation, @Ctx() { actor }: Context): Grid {
    const { gridCode } = mediation;
    return { code: mayReadWhole(actor, mediation) ? gridCode : generalGridOf(gridCode) };
  }

  @FieldResolver(() => Matter, {
    nullable: true,
    description:
      'The matter that it came from（来源事项）, where the caller may see it; null for who is neither party nor mediator.',
  })
  @Batch()
  async matter(@Root() mediations: Mediation[], @Ctx() context: Context) {
    const ids = mediations.map((one) => (mayReadWhole(context.actor, one) ? (one.matterId ?? null) : null));
    const references = ids.flatMap((id) => (id === null ? [] : [{ id }]));
    const found = await mattersOf(references, context);
    const matterOf = new Map(references.map(({ id }, index) => [id, found[index] ?? null]));
    return ids.map((id) => (id === null ? null : (matterOf.get(id) ?? null)));
  }

  @FieldResolver(() => [MediationAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() mediation: Mediation, @Ctx() { actor }: Context): MediationAction[] {
    const { status, today = shanghaiDate() } = mediation;
    const parts = mediationParts(actor, mediation);
    const open = openMoves(mediationMoves, offeredMediationMoves, { status, parts });
    return open.filter((action) => hindranceOf(action, mediation, today) === undefined);
  }
}

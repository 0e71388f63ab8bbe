import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Department } from '../borrowed/department.ts';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { Matter } from '../matter/matter.type.ts';
import { ReferralArguments } from './referral.arguments.ts';
import { referralList, referralsOf } from './referral.list.ts';
import { referralParts } from './referral.policy.ts';
import { offeredReferralMoves, referralMoves } from './referral.states.ts';
import { ReferralAction } from './referral.terms.ts';
import { Referral } from './referral.type.ts';

const ReferralConnection = connectionOf({ name: 'Referral', what: 'referrals（转介）', node: () => Referral });

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, {
    nullable: true,
    description: 'The referral with this id（转介）; null when there is none that the caller may see.',
  })
  @Access('IN_POST')
  async referral(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [referral] = await referralsOf([{ id }], context);
    return referral;
  }

  @Query(() => ReferralConnection, {
    nullable: true,
    description: "Referrals（转介列表）: of the grids that the caller works in, or to the caller's department.",
  })
  @Access('IN_POST')
  referrals(
    @Args(() => ReferralArguments) { where, order, ...paging }: ReferralArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const request = { page: paging, order, filter: where, isNarrow: where?.within != null, info };
    return page(referralList(context, where), request);
  }

  @FieldResolver(() => Matter, { nullable: true, description: 'The matter（事项）; closed to the department.' })
  @Batch()
  async matter(@Root() referrals: Referral[], @Ctx() context: Context): Promise<(Matter | null)[]> {
    // Who may see no matter is told none, even when it was whistled for the same one.
    const isOpen = ({ workGrid }: Referral) => workGrid !== null;
    const found = await mattersOf(
      referrals.filter(isOpen).map(({ matterId: id }) => ({ id })),
      context,
    );
    const byId = new Map(found.flatMap((matter) => (matter === null ? [] : [[matter.id, matter] as const])));
    return referrals.map((referral) => (isOpen(referral) ? (byId.get(referral.matterId) ?? null) : null));
  }

  @FieldResolver(() => Department, { nullable: true, description: 'To whom（接收单位）.' })
  department(@Root() { departmentId: id }: Referral): Department {
    return { id };
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）, general at the finest.' })
  grid(@Root() { gridCode: code }: Referral): Grid {
    return { code };
  }

  @FieldResolver(() => [ReferralAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() referral: Referral, @Ctx() { actor }: Context): ReferralAction[] {
    const { status } = referral;
    return openMoves(referralMoves, offeredReferralMoves, { status, parts: referralParts(actor, referral) });
  }
}

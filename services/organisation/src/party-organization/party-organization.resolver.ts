import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../grid/grid.type.ts';
import { memberBand } from './member-band.ts';
import { PartyOrganizationArguments } from './party-organization.arguments.ts';
import {
  PartyOrganizationConnection,
  partyOrganizationList,
  partyOrganizationsOf,
  stands,
} from './party-organization.list.ts';
import { PartyOrganization } from './party-organization.type.ts';
import { MemberBand } from './party-organization.terms.ts';

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @Query(() => PartyOrganizationConnection, {
    nullable: true,
    description: 'Party organisations（党组织列表） of the whole network, dissolved ones too.',
  })
  @Access('PUBLIC')
  partyOrganizations(
    @Args(() => PartyOrganizationArguments) { where, order, ...paging }: PartyOrganizationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(partyOrganizationList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => MemberBand, { description: 'Number of members in bands（党员人数区间）.' })
  members(@Root() { memberCount }: PartyOrganization) {
    return memberBand(memberCount);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The organisation above it（上级党组织）.' })
  @Batch()
  parent(@Root() organizations: PartyOrganization[], @Ctx() context: Context) {
    return partyOrganizationsOf(
      organizations.map(({ parentId }) => ({ id: parentId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [PartyOrganization], {
    description: 'The organisations directly under it（下级党组织） that stand, by name.',
  })
  @Batch()
  async children(@Root() organizations: PartyOrganization[], @Ctx() { db }: Context) {
    const ids = organizations.map(({ id }) => id);
    const rows = await db
      .selectFrom('party_organization')
      .selectAll()
      .where('parentId', '=', equalsAny(ids))
      .where(stands())
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rowsOfEach(organizations, 'id', { rows, key: 'parentId' });
  }

  @FieldResolver(() => [Grid], { description: 'The grids that it covers（覆盖网格）, by code.' })
  @Batch()
  async coveredGrids(@Root() organizations: PartyOrganization[], @Ctx() { db }: Context) {
    const ids = organizations.map(({ id }) => id);
    const rows = await db
      .selectFrom('party_cover')
      .innerJoin('grid', 'grid.code', 'party_cover.gridCode')
      .selectAll('grid')
      .select('party_cover.partyOrganizationId')
      .where('party_cover.partyOrganizationId', '=', equalsAny(ids))
      .orderBy('grid.code')
      .execute();
    return rowsOfEach(organizations, 'id', { rows, key: 'partyOrganizationId' });
  }
}

@Resolver(() => Grid)
export class GridPartyResolver {
  @FieldResolver(() => [PartyOrganization], {
    description: 'The Party organisations that stand and cover it（覆盖党组织）, oldest first.',
  })
  @Batch()
  async partyOrganizations(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await db
      .selectFrom('party_cover')
      .innerJoin('party_organization', 'party_organization.id', 'party_cover.partyOrganizationId')
      .selectAll('party_organization')
      .select('party_cover.gridCode')
      .where('party_cover.gridCode', '=', equalsAny(codes))
      .where(stands())
      .orderBy('party_organization.establishedOn')
      .orderBy('party_organization.id')
      .execute();
    return rowsOfEach(grids, 'code', { rows, key: 'gridCode' });
  }
}

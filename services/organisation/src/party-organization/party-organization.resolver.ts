import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach, rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../grid/grid.type.ts';
import { memberBand } from './member-band.ts';
import { PartyOrganization } from './party-organization.type.ts';
import { MemberBand } from './party-organization.terms.ts';

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @FieldResolver(() => MemberBand, { description: 'Number of members in bands（党员人数区间）.' })
  members(@Root() { memberCount }: PartyOrganization) {
    return memberBand(memberCount);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The organisation above it（上级党组织）.' })
  @Batch()
  parent(@Root() organizations: PartyOrganization[], @Ctx() context: Context) {
    return partyOrganizations(
      organizations.map(({ parentId }) => ({ id: parentId ?? '' })),
      context,
    );
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
    description: 'The Party organisations that cover it（覆盖党组织）, oldest first.',
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
      .orderBy('party_organization.establishedOn')
      .orderBy('party_organization.id')
      .execute();
    return rowsOfEach(grids, 'code', { rows, key: 'gridCode' });
  }
}

/** The organisations of references, in their order; null where there is none. */
export async function partyOrganizations(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('party_organization').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { tellingCoverage } from '../cover/tell-coverage.ts';
import { PartyOrganizationEntity } from '../party-organization.entity.ts';
import { partyKeepers } from '../party-organization.policy.ts';
import { PartyOrganization } from '../party-organization.type.ts';
import { requireParent } from './parent.ts';
import { FoundPartyOrganizationInput } from './party-organization.input.ts';
import { communityOf, cover, lockStreet, requireGrids, requireKeeper } from './place.ts';

@Resolver()
export class FoundPartyOrganizationResolver {
  @Mutation(() => PartyOrganization, {
    nullable: true,
    description:
      'Enters a Party organisation（登记党组织）, by the officer of the street (FORBIDDEN); departures from the size rules are warnings. BAD_USER_INPUT for grids of several communities or not in force, for an organisation above it that does not stand in the street, and for a day to come.',
  })
  @Access(partyKeepers)
  foundPartyOrganization(
    @Arg('input', () => FoundPartyOrganizationInput, { description: 'The organisation.' })
    input: FoundPartyOrganizationInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { coveredGridCodes: gridCodes, establishedOn } = input;
    const community = communityOf(gridCodes);
    return write(input, async (em, id) => {
      requireKeeper(actor, community);
      const today = shanghaiDate();
      if (establishedOn > today) throw new Invalid([{ field: 'establishedOn', message: 'must not be to come' }]);
      await lockStreet(em, community);
      await requireGrids(em, gridCodes);
      const { kind, name, memberCount, parentId: given } = input;
      const parentId = given == null ? null : await requireParent(em, { parentId: given, community });
      const organization = em.create(PartyOrganizationEntity, { id, kind, name, parentId, establishedOn, memberCount });
      await tellingCoverage(em, { gridCodes, since: today }, async () => {
        await em.flush();
        await cover(em, id, gridCodes);
      });
      return organization;
    });
  }
}

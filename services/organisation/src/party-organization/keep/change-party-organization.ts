import { Access } from '@microgrid/access/access';
import { streetCode } from '@microgrid/grid-code';
import { changesIn } from '@microgrid/subgraph/changes';
import { Invalid, NotFound } from '@microgrid/subgraph/errors';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { tellingCoverage } from '../cover/tell-coverage.ts';
import { PartyOrganizationEntity } from '../party-organization.entity.ts';
import { partyKeepers } from '../party-organization.policy.ts';
import { PartyOrganization } from '../party-organization.type.ts';
import { requireParent } from './parent.ts';
import { ChangePartyOrganizationInput } from './party-organization.input.ts';
import { communityOf, cover, coveredBy, lockStreet, requireGrids, requireKeeper } from './place.ts';

@Resolver()
export class ChangePartyOrganizationResolver {
  @Mutation(() => PartyOrganization, {
    nullable: true,
    description:
      'Changes or dissolves a Party organisation（变更党组织）, by the officer of the street (FORBIDDEN). BAD_USER_INPUT as when it is entered, when it would lie below itself, and for a last day before it was established or to come; NOT_FOUND when there is none; CONFLICT from another version.',
  })
  @Access(partyKeepers)
  changePartyOrganization(
    @Arg('input', () => ChangePartyOrganizationInput, { description: 'Which, and what changes.' })
    input: ChangePartyOrganizationInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { writeId: _, partyOrganizationId, expectedVersion, ...content } = input;
    const required = ['kind', 'name', 'memberCount', 'coveredGridCodes'] as const;
    const { coveredGridCodes, parentId, ...changes } = changesIn(content, required);
    return write(input, async (em) => {
      const before = await coveredBy(em, partyOrganizationId);
      const gridCodes = coveredGridCodes ?? before;
      const community = communityOf(gridCodes);
      if (community !== '') await lockStreet(em, community);
      // Once the street is locked, since another may just have changed it.
      const organization = await em.findOne(PartyOrganizationEntity, partyOrganizationId);
      if (organization === null) throw new NotFound('there is no such Party organisation');
      if (before.length > 0) requireKeeper(actor, communityOf(before));
      requireKeeper(actor, community);
      expectVersion(organization, expectedVersion);
      requireSameStreet(before, community);
      if (coveredGridCodes !== undefined) await requireGrids(em, coveredGridCodes);
      requireLastDay(organization, changes.dissolvedOn);
      if (parentId !== undefined) {
        const parent = parentId === null ? null : { parentId, community, of: organization.id };
        organization.parentId = parent === null ? null : await requireParent(em, parent);
      }
      Object.assign(organization, changes);
      const since = firstDayAfter(changes.dissolvedOn) ?? shanghaiDate();
      await tellingCoverage(em, { gridCodes: [...before, ...gridCodes], since }, async () => {
        await em.flush();
        if (coveredGridCodes !== undefined) await cover(em, organization.id, coveredGridCodes);
        if (organization.version === expectedVersion) await moveOn(em, organization);
      });
      return organization;
    });
  }
}

/** What it covers stands beside it, so that its version does not move on by itself. */
async function moveOn(em: SqlEntityManager, organization: PartyOrganizationEntity): Promise<void> {
  const schema = em.config.get('schema');
  await em.execute(`update ${schema}.party_organization set version = version + 1 where id = ?`, [organization.id]);
  await em.refresh(organization);
}

function requireSameStreet(before: readonly string[], community: string): void {
  const [covered] = before;
  if (covered === undefined || streetCode(covered.slice(0, 12)) === streetCode(community)) return;
  throw new Invalid([{ field: 'coveredGridCodes', message: `must stay in the street ${covered.slice(0, 9)}` }]);
}

function requireLastDay({ establishedOn }: PartyOrganizationEntity, dissolvedOn: string | null | undefined): void {
  const today = shanghaiDate();
  if (dissolvedOn == null || (dissolvedOn >= establishedOn && dissolvedOn <= today)) return;
  throw new Invalid([{ field: 'dissolvedOn', message: `must lie between ${establishedOn} and ${today}` }]);
}

function firstDayAfter(dissolvedOn: string | null | undefined): string | undefined {
  return dissolvedOn == null ? undefined : plusDays(dissolvedOn, 1);
}

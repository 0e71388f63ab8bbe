import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { stands } from './party-organization.list.ts';
import { mayReadMembers, readsMembersSomewhere } from './party-organization.policy.ts';
import { PartySizeWarning, type PartyOrganizationKind } from './party-organization.terms.ts';
import { PartyOrganization } from './party-organization.type.ts';
import { sizeWarnings } from './size-warnings.ts';

/** What of an organisation is for those above alone. */
@Resolver(() => PartyOrganization)
export class MembersResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Exact number of members（党员人数）; null but to the head and the street officer above.',
  })
  @Batch()
  async memberCount(@Root() organizations: PartyOrganization[], @Ctx() context: Context) {
    const readable = await readableUnits(organizations, context);
    return organizations.map(({ id, memberCount }) => (readable.has(id) ? memberCount : null));
  }

  @FieldResolver(() => [PartySizeWarning], {
    nullable: true,
    description:
      "Where it departs from the Party's rules on size and kind（规模提示）: warnings, never refusals; null but to the head and the street officer above.",
  })
  @Batch()
  async sizeWarnings(@Root() organizations: PartyOrganization[], @Ctx() context: Context) {
    const readable = await readableUnits(organizations, context);
    return organizations.map(({ id, kind, memberCount }) => {
      const units = readable.get(id);
      return units === undefined ? null : sizeWarnings({ kind, memberCount, ...units });
    });
  }
}

interface Units {
  readonly unitCount: number;
  readonly parentKind: PartyOrganizationKind | null;
}

/** Of those organisations whose members the caller may know, by their ids. */
async function readableUnits(
  organizations: readonly PartyOrganization[],
  { db, actor }: Context,
): Promise<ReadonlyMap<string, Units>> {
  if (!readsMembersSomewhere(actor)) return new Map();
  const ids = organizations.map(({ id }) => id);
  const rows = await db
    .selectFrom('party_cover')
    .innerJoin('party_organization', 'party_organization.id', 'party_cover.partyOrganizationId')
    .leftJoin('party_organization as parent', (join) =>
      join.onRef('parent.id', '=', 'party_organization.parentId').on(stands('parent')),
    )
    .where('party_organization.id', '=', equalsAny(ids))
    .groupBy(['party_organization.id', 'parent.kind'])
    .select(['party_organization.id', 'parent.kind as parentKind'])
    .select((of) => of.fn.min('party_cover.gridCode').as('gridCode'))
    .select(sql<number>`count(*)::int`.as('unitCount'))
    .execute();
  const readable = rows.filter(({ gridCode }) => mayReadMembers(actor, gridCode.slice(0, 12)));
  return new Map(readable.map(({ id, unitCount, parentKind }) => [id, { unitCount, parentKind }]));
}

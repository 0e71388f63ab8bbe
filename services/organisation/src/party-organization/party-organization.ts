import type { Concept } from '@microgrid/subgraph/concept';
import { GridCoverageResolver } from './cover/party-coverage.resolver.ts';
import { ChangePartyOrganizationResolver } from './keep/change-party-organization.ts';
import { FoundPartyOrganizationResolver } from './keep/found-party-organization.ts';
import { MembersResolver } from './members.resolver.ts';
import { partyOrganizations } from './migrations/20261125T005548-party-organizations.ts';
import { partyChanges } from './migrations/20261129T114500-party-changes.ts';
import { partyOrganizationsOf } from './party-organization.list.ts';
import { partyOrganizationImport } from './party-organization.import.ts';
import { partyCoverPersonal, partyOrganizationPersonal } from './party-organization.personal.ts';
import { GridPartyResolver, PartyOrganizationResolver } from './party-organization.resolver.ts';
import { partyOrganizationSample } from './party-organization.sample.ts';

/** Party organisations（党组织） and the grids that they cover. */
export const partyOrganization: Concept = {
  stored: [partyOrganizationPersonal, partyCoverPersonal],
  resolvers: [
    PartyOrganizationResolver,
    MembersResolver,
    GridPartyResolver,
    GridCoverageResolver,
    FoundPartyOrganizationResolver,
    ChangePartyOrganizationResolver,
  ],
  references: { PartyOrganization: partyOrganizationsOf },
  migrations: [partyOrganizations, partyChanges],
  sample: partyOrganizationSample,
  imports: partyOrganizationImport,
};

import type { Concept } from '@microgrid/subgraph/concept';
import { partyOrganizations as partyOrganizationTables } from './migrations/20261125T005548-party-organizations.ts';
import { partyOrganizationImport } from './party-organization.import.ts';
import { partyCoverPersonal, partyOrganizationPersonal } from './party-organization.personal.ts';
import { GridPartyResolver, PartyOrganizationResolver, partyOrganizations } from './party-organization.resolver.ts';
import { partyOrganizationSample } from './party-organization.sample.ts';

/** Party organisations（党组织） and the grids that they cover. */
export const partyOrganization: Concept = {
  stored: [partyOrganizationPersonal, partyCoverPersonal],
  resolvers: [PartyOrganizationResolver, GridPartyResolver],
  references: { PartyOrganization: partyOrganizations },
  migrations: [partyOrganizationTables],
  sample: partyOrganizationSample,
  imports: partyOrganizationImport,
};

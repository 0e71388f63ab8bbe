import { defineEntity, p } from '@mikro-orm/core';
import { PartyOrganizationKind } from './party-organization.terms.ts';

export const PartyOrganizationSchema = defineEntity({
  name: 'PartyOrganization',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => PartyOrganizationKind),
    name: p.text(),
    parentId: p.uuid().nullable().index(),
    establishedOn: p.date(),
    /** Full members. */
    memberCount: p.integer(),
    /** The last day. */
    dissolvedOn: p.date().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'party_organization_member_count_check', expression: 'member_count >= 0' },
    { name: 'party_organization_dissolved_check', expression: 'dissolved_on >= established_on' },
  ],
});

export class PartyOrganizationEntity extends PartyOrganizationSchema.class {}
PartyOrganizationSchema.setClass(PartyOrganizationEntity);

/** Which grids an organisation covers. */
export const PartyCoverSchema = defineEntity({
  name: 'PartyCover',
  properties: {
    gridCode: p.text().primary().collation('C'),
    partyOrganizationId: p.uuid().primary(),
  },
  indexes: [{ properties: ['partyOrganizationId'] }],
});

export class PartyCoverEntity extends PartyCoverSchema.class {}
PartyCoverSchema.setClass(PartyCoverEntity);

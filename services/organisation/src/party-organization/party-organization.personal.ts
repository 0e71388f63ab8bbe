import { personalData } from '@microgrid/database/personal-data';
import { PartyCoverEntity, PartyOrganizationEntity } from './party-organization.entity.ts';

export const partyOrganizationPersonal = personalData(PartyOrganizationEntity, {
  notPersonal: ['id', 'kind', 'name', 'parentId', 'establishedOn', 'memberCount', 'dissolvedOn', 'version'],
  personal: {},
});

export const partyCoverPersonal = personalData(PartyCoverEntity, {
  notPersonal: ['gridCode', 'partyOrganizationId'],
  personal: {},
});

import { personalData } from '@microgrid/database/personal-data';
import { GridEntity } from './grid.entity.ts';

export const gridPersonal = personalData(GridEntity, {
  notPersonal: [
    'code',
    'level',
    'areaType',
    'name',
    'ordinalLabel',
    'households',
    'householdsAsOf',
    'parentCode',
    'validFrom',
    'validTo',
    'predecessors',
    'institution',
    'officePhone',
    'complaintsPhone',
    'version',
  ],
  personal: {},
});

import { personalData } from '@microgrid/database/personal-data';
import { SchemeBandEntity, SchemeEntity, SchemeIndicatorEntity } from './scheme.entity.ts';

export const schemePersonal = personalData(SchemeEntity, {
  notPersonal: ['id', 'subject', 'version', 'periodKind', 'validFrom', 'validTo', 'publishedAt'],
  personal: {},
});

export const schemeIndicatorPersonal = personalData(SchemeIndicatorEntity, {
  notPersonal: ['schemeId', 'indicatorCode', 'indicatorVersion', 'weight', 'position'],
  personal: {},
});

export const schemeBandPersonal = personalData(SchemeBandEntity, {
  notPersonal: ['schemeId', 'grade', 'from', 'below'],
  personal: {},
});

import { personalData } from '@microgrid/database/personal-data';
import { IndicatorEntity } from './indicator.entity.ts';

export const indicatorPersonal = personalData(IndicatorEntity, {
  notPersonal: [
    'code',
    'version',
    'name',
    'formula',
    'numerator',
    'denominator',
    'direction',
    'minDenominator',
    'minWeight',
    'maxWeight',
  ],
  personal: {},
});

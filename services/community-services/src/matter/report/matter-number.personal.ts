import { personalData } from '@microgrid/database/personal-data';
import { MatterCounterEntity } from './matter-number.entity.ts';

export const matterCounterPersonal = personalData(MatterCounterEntity, {
  notPersonal: ['communityCode', 'year', 'last'],
  personal: {},
});

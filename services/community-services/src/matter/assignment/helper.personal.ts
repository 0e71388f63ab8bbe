import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, whoeverServed } from '../matter.personal.ts';
import { MatterHelperEntity } from './helper.entity.ts';

export const matterHelperPersonal = personalData(MatterHelperEntity, {
  notPersonal: ['matterId'],
  personal: {
    personId: { ...whoeverServed, retention: deletingRow({ years: 3 }, endOfItsMatter), whose: 'person_id' },
  },
});

import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, matterText, ofItsMatter } from '../matter.personal.ts';
import { MatterTextsEntity } from './matter-texts.entity.ts';

const sealed = {
  ...matterText,
  readers:
    "Its reporter; sealed: the grid's worker, its handler and helpers, those on duty in an emergency, for a purpose",
  retention: emptying({ years: 1 }, endOfItsMatter),
  whose: ofItsMatter(matterText.whose),
};

export const matterTextsPersonal = personalData(MatterTextsEntity, {
  notPersonal: ['matterId'],
  personal: { place: sealed, description: sealed },
});

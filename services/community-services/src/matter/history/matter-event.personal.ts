import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, matterText, ofItsMatter, whoeverServed } from '../matter.personal.ts';
import { MatterEventEntity } from './matter-event.entity.ts';

export const matterEventPersonal = personalData(MatterEventEntity, {
  notPersonal: ['id', 'matterId', 'step', 'action', 'fromStatus', 'toStatus', 'level', 'at', 'workRole'],
  personal: {
    note: {
      ...matterText,
      retention: emptying({ years: 1 }, endOfItsMatter),
      whose: ofItsMatter(matterText.whose),
    },
    actorId: { ...whoeverServed, retention: emptying({ years: 3 }, endOfItsMatter), whose: 'actor_id' },
  },
});

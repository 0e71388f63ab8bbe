import { emptying, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter, matterText, ofItsMatter, whoeverServed } from '../matter/matter.personal.ts';
import { WhistleEntity } from './whistle.entity.ts';

const served = {
  ...whoeverServed,
  readers: 'Those who serve where the matter is, its reporter, the department',
  retention: emptying({ years: 3 }, endOfItsMatter),
};

/** Written for the department, without names; the reporter reads what was done. */
const dealings = {
  ...matterText,
  readers: 'Those who serve where the matter is, and the department; the result its reporter too',
  retention: emptying({ years: 1 }, endOfItsMatter),
  whose: ofItsMatter(matterText.whose),
};

export const whistlePersonal = personalData(WhistleEntity, {
  notPersonal: [
    'id',
    'matterId',
    'kind',
    'departmentId',
    'gridCode',
    'status',
    'blownAt',
    'reportInBy',
    'reportedInAt',
    'dueAt',
    'doneAt',
    'rating',
    'version',
  ],
  personal: {
    problem: dealings,
    place: dealings,
    result: dealings,
    ratingReason: dealings,
    note: dealings,
    blownById: { ...served, whose: 'blown_by_id' },
    handlerId: { ...served, whose: 'handler_id' },
  },
});

import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { endOfItsMatter } from '../matter.personal.ts';
import { MatterReporterEntity } from './matter-reporter.entity.ts';

const reporter = {
  purpose: 'To ask and to answer whoever reported',
  basis: 'STATUTORY_DUTY',
  readers: "Sealed: the grid's worker and the head of the total grid, for a purpose",
  retention: deletingRow({ days: 90 }, endOfItsMatter),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const matterReporterPersonal = personalData(MatterReporterEntity, {
  notPersonal: ['matterId'],
  personal: {
    personId: reporter,
    // Of somebody without an account, who can ask for nothing here: they go with the row.
    name: reporter,
    phone: reporter,
  },
});

import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { DutyShiftEntity } from './duty-shift.entity.ts';

const end = { words: 'the end of the shift', sql: 'ends_at' };

const duty = {
  purpose: 'To know who answers emergencies when, and who did',
  basis: 'CONTRACT',
  readers: 'Those who serve, and whoever is called',
  retention: deletingRow({ years: 1 }, end),
  whose: 'on_call_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const dutyShiftPersonal = personalData(DutyShiftEntity, {
  notPersonal: ['id', 'areaCode', 'startsAt', 'endsAt', 'offeredAt', 'droppedAt', 'version'],
  personal: {
    backupId: { ...duty, retention: emptying({ years: 1 }, end), whose: 'backup_id' },
    onCallId: duty,
  },
});

import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { DutyShiftEntity } from './duty-shift.entity.ts';

const onCall = {
  purpose: 'To know whom an emergency calls',
  basis: 'CONTRACT',
  readers: 'Nobody; the platform alone',
  retention: deletingRow({ days: 1 }, { words: 'the end of the shift', sql: 'ends_at' }),
  onRequest: 'KEPT',
} as const;

export const dutyShiftPersonal = personalData(DutyShiftEntity, {
  notPersonal: ['id', 'areaCode', 'startsAt', 'endsAt'],
  personal: {
    onCallId: { ...onCall, whose: 'on_call_id' },
    backupId: { ...onCall, whose: 'backup_id' },
  },
});

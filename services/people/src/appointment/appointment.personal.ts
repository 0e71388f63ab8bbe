import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { AppointmentEntity } from './appointment.entity.ts';

export const appointmentPersonal = personalData(AppointmentEntity, {
  notPersonal: ['id', 'role', 'gridCode', 'startsOn', 'endsOn', 'basis', 'status', 'endReason', 'version'],
  personal: {
    personId: {
      purpose: 'To know who serves where and may do what, and to hear appeals afterwards',
      basis: 'CONTRACT',
      readers: 'Everybody while it is active; then the person, and the head and street officer above',
      retention: deletingRow(
        { years: 3 },
        { words: 'the last day in post', sql: `case when status = 'ENDED' then ends_on end` },
      ),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});

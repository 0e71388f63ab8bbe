import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { AppointmentEntity } from './appointment.entity.ts';

const retention = deletingRow(
  { years: 3 },
  { words: 'the last day in post', sql: `case when status = 'ENDED' then ends_on end` },
);

const ofHolder = {
  purpose: 'To know who does the work of the post meanwhile',
  basis: 'CONTRACT',
  readers: 'The person, and those who serve there and above',
  retention,
  whose: 'person_id',
  onRequest: 'KEPT',
} as const satisfies PersonalColumn;

export const appointmentPersonal = personalData(AppointmentEntity, {
  notPersonal: [
    'id',
    'role',
    'gridCode',
    'startsOn',
    'endsOn',
    'basis',
    'status',
    'endReason',
    'leaveMovesMatters',
    'renewedFrom',
    'version',
  ],
  personal: {
    standInId: {
      purpose: 'To know who has the rights of the post while its holder is on leave',
      basis: 'CONTRACT',
      readers: 'Those who serve there and above, and the person; everybody while it stands in for a leader',
      retention,
      whose: 'stand_in_id',
      onRequest: 'KEPT',
    },
    leaveFrom: ofHolder,
    leaveTo: ofHolder,
    suspensionReason: {
      ...ofHolder,
      purpose: 'To say why somebody may not serve for now, and to hear a complaint',
      readers: 'The person, and the head and street officer above',
    },
    removalDecidedAt: {
      ...ofHolder,
      purpose: 'To remove nobody from a post without a decision',
      readers: 'Nobody: it is checked',
    },
    personId: {
      purpose: 'To know who serves where and may do what, and to hear appeals afterwards',
      basis: 'CONTRACT',
      readers: 'Everybody while it is active; then the person, and the head and street officer above',
      retention,
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});

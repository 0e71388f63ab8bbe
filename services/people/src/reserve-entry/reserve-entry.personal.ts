import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { ReserveEntryEntity } from './reserve-entry.entity.ts';

const inReserve = {
  purpose: 'To find who may come to serve, to help them to it, and to ask them for help as volunteers',
  basis: 'CONSENT',
  readers: 'The person, the mentor, and the head and street officer above; who named the person, until the answer',
  // The row stays, without saying whose it was, for the figures.
  retention: emptying(
    { years: 3 },
    { words: 'leaving the reserve', sql: `case when status = 'LEFT' then status_since end` },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

const deed = (whose: string, purpose: string, readers: string) =>
  ({
    purpose,
    basis: 'CONTRACT',
    readers,
    retention: inReserve.retention,
    whose,
    onRequest: 'ERASED',
  }) as const satisfies PersonalColumn;

export const reserveEntryPersonal = personalData(ReserveEntryEntity, {
  notPersonal: ['id', 'source', 'gridCode', 'formerGridCode', 'status', 'statusSince', 'enteredAt', 'version'],
  personal: {
    personId: inReserve,
    leads: { ...inReserve, purpose: 'To say what a service leader leads' },
    mentorId: deed('mentor_id', 'To know who helps the person and says when the person is ready', inReserve.readers),
    nominatedById: deed(
      'nominated_by_id',
      'To know who named the person, for a complaint',
      'Nobody: it is for a complaint',
    ),
  },
});

import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { RosterFileEntity } from './roster-file.entity.ts';
import { RosterImportEntity } from './roster-import.entity.ts';
import { RosterRowEntity } from './roster-row.entity.ts';

const starter = {
  purpose: 'To know who brought in a roster, and to let nobody else go on with it',
  basis: 'CONTRACT',
  readers: 'Who started it, and the street officer above',
  retention: emptying({ years: 1 }, { words: 'the start of the import', sql: 'started_at' }),
  whose: 'started_by_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const rosterImportPersonal = personalData(RosterImportEntity, {
  notPersonal: [
    'id',
    'areaCode',
    'status',
    'startedAt',
    'sha256',
    'bytes',
    'uploadTicket',
    'uploadUntil',
    'headers',
    'rowCount',
    'checkedCount',
    'goodCount',
    'appliedCount',
    'refusal',
    'keptUntil',
    'version',
  ],
  personal: { startedById: starter },
});

const file = {
  purpose: 'To check a roster, and to give it back with what is wrong written into it',
  basis: 'CONTRACT',
  readers: 'Who started the import',
  // Its job drops it sooner.
  retention: deletingRow({ days: 1 }, { words: 'the arrival of the file', sql: 'arrived_at' }),
  whose: 'started_by_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const rosterFilePersonal = personalData(RosterFileEntity, {
  notPersonal: ['importId', 'areaCode', 'arrivedAt'],
  personal: { content: file, startedById: file },
});

const row = {
  purpose: 'To write what was checked',
  basis: 'CONTRACT',
  readers: 'Nobody: it is written, or dropped with the file',
  retention: emptying({ days: 1 }, { words: 'the check', sql: 'added_at' }),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const rosterRowPersonal = personalData(RosterRowEntity, {
  notPersonal: ['importId', 'number', 'status', 'problems', 'found', 'addedAt'],
  personal: {
    values: row,
    personId: { ...row, purpose: 'To drop it when the person asks for erasure' },
    appointmentId: {
      ...row,
      purpose: 'To show what a row became',
      readers: 'Who started the import, and the street officer above',
      retention: deletingRow({ years: 1 }, { words: 'the check', sql: 'added_at' }),
      whose: null,
    },
  },
});

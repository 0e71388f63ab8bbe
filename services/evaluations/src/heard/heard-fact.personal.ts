import { deletingRow, personalData, type Moment } from '@microgrid/database/personal-data';
import { DerivedFactEntity, HeardFactEntity, ServedPostEntity } from './heard-fact.entity.ts';

/** As long as three periods of a year may need them, and the appeals of the last. */
const kept = { years: 5 } as const;
const told: Moment = { words: 'the fact', sql: 'told_at' };

const counted = {
  purpose: 'To evaluate by facts alone, and to show the evaluated each of them',
  basis: 'CONTRACT',
  readers: 'Nobody; the platform alone',
  retention: deletingRow(kept, told),
  onRequest: 'KEPT',
} as const;

export const heardFactPersonal = personalData(HeardFactEntity, {
  notPersonal: ['factId', 'subject', 'position', 'type', 'toldAt', 'gridCode', 'hash'],
  // Ids of those who serve; the catalogue of facts has no field for anything else of a person.
  personal: { data: { ...counted, whose: null } },
});

export const derivedFactPersonal = personalData(DerivedFactEntity, {
  notPersonal: [
    'itemId',
    'position',
    'measure',
    'factId',
    'factType',
    'toldAt',
    'countsFrom',
    'occurredAt',
    'gridCode',
    'appointmentId',
    'departmentId',
    'subjectKind',
    'subjectId',
    'hash',
    'denominator',
    'counts',
    'isAnew',
    'topicCode',
    'validTo',
    'nextToldAt',
    'nextCountsFrom',
  ],
  personal: { personId: { ...counted, whose: 'person_id' }, numerator: { ...counted, whose: 'person_id' } },
});

export const servedPostPersonal = personalData(ServedPostEntity, {
  notPersonal: ['appointmentId', 'position', 'toldAt', 'role', 'gridCode', 'startsOn', 'endsOn'],
  personal: {
    personId: { ...counted, whose: 'person_id' },
    absentFrom: { ...counted, whose: 'person_id' },
    absentTo: { ...counted, whose: 'person_id' },
  },
});

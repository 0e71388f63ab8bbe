import { deletingRow, emptying, personalData } from '@microgrid/database/personal-data';
import { daysAfterCare, endOfCare } from '../care-need.personal.ts';
import { CareVisitEntity } from './care-visit.entity.ts';

/** Whoever made or recorded it: what an evaluation counts, and an appeal looks into. */
const made = {
  purpose: 'To answer for agreed contacts, and to hear appeals',
  basis: 'STATUTORY_DUTY',
  readers: 'The visitor, the person, the worker of the grid and the head of the total grid',
  retention: deletingRow({ years: 3 }, { words: 'the day on which it was due', sql: 'due_on::timestamptz' }),
  onRequest: 'KEPT',
} as const;

export const careVisitPersonal = personalData(CareVisitEntity, {
  notPersonal: ['id', 'gridCode', 'dueOn', 'fromOn', 'missedOn', 'status', 'mode', 'workRole', 'isTold', 'version'],
  personal: {
    needId: {
      purpose: 'To know on whom somebody looked in',
      basis: 'CONSENT',
      readers: 'The person, the assigned visitor, the worker of the grid and the head of the total grid',
      retention: emptying(daysAfterCare, {
        words: endOfCare.words,
        sql: `(select ${endOfCare.sql} from care_need where care_need.id = need_id)`,
      }),
      whose: '(select person_id from care_contact where care_contact.need_id = care_visit.need_id)',
      onRequest: 'ERASED',
    },
    visitorId: { ...made, whose: 'visitor_id' },
    byId: { ...made, whose: 'by_id' },
    recordedById: { ...made, whose: 'recorded_by_id' },
    correctedById: { ...made, whose: 'corrected_by_id' },
    at: { ...made, whose: 'by_id' },
    result: { ...made, whose: 'by_id' },
    correctionReason: { ...made, whose: 'visitor_id' },
  },
});

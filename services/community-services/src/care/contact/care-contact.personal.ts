import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { daysAfterCare, endOfCare } from '../care-need.personal.ts';
import { CareContactEntity } from './care-contact.entity.ts';

/** The end of its need; of one that is gone, long ago: it goes before this, which says whose it is. */
const end = {
  words: `${endOfCare.words}, which erases name, phone and address at once`,
  sql: `case when exists (select from care_need where care_need.id = need_id) then (select ${endOfCare.sql} from care_need where care_need.id = need_id) else timestamptz '2000-01-01 00:00Z' end`,
};

const contact = {
  purpose: 'To look in on somebody who agreed to it',
  basis: 'CONSENT',
  readers: 'Sealed: the worker of the grid and the assigned visitor, for a purpose; the head with BREAK_GLASS',
  retention: deletingRow(daysAfterCare, end),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const careContactPersonal = personalData(CareContactEntity, {
  notPersonal: ['needId'],
  personal: { personId: contact, name: contact, phone: contact, address: contact },
});

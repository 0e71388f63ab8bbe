import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { PersonEntity } from './person.entity.ts';

const lastDay = `(select max(ends_on) from (
  select ends_on, status <> 'ENDED' as is_on from appointment where person_id = person.id
  union all select ends_on, ends_on is null from office_post where person_id = person.id
) as post having not bool_or(is_on))`;

const serves = `exists (select from appointment where person_id = person.id and status <> 'ENDED')
  or exists (select from office_post where person_id = person.id and ends_on is null)`;

const identity = {
  purpose: 'To know, and to reach at work, those who serve',
  basis: 'CONTRACT',
  readers: 'Those who serve and the privacy auditor; everybody once the person agreed to the publication of the name',
  retention: deletingRow({ years: 3 }, { words: 'the last day of the last post', sql: lastDay }),
  whose: 'id',
  onRequest: 'ERASED',
  // Until it is known that somebody serves no more, the service cannot do without the name.
  keptWhile: { words: 'the person serves', sql: serves },
} as const satisfies PersonalColumn;

export const personPersonal = personalData(PersonEntity, {
  notPersonal: [],
  personal: {
    id: identity,
    displayName: identity,
    workPhone: identity,
    isAdult: { ...identity, purpose: 'To appoint adults only', readers: 'Nobody: it is checked' },
    sourceKind: { ...identity, purpose: 'To see from where those who serve come', readers: 'The person' },
    nameConsent: {
      ...identity,
      purpose: 'To publish a name only with consent',
      basis: 'CONSENT',
      readers: 'Nobody: it is checked',
    },
  },
});

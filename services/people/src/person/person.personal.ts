import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { PersonEntity } from './person.entity.ts';

/** Null while there is anything that goes on; of somebody who never served, the day of the entry. */
const lastDay = `(select coalesce(max(day), entered_on) from (
  select ends_on as day, status <> 'ENDED' as is_on from appointment where person_id = person.id
  union all select leave_to, true from appointment where stand_in_id = person.id and status <> 'ENDED'
  union all select ends_on, ended_at is null from office_post where person_id = person.id
  union all select status_since::date, status <> 'LEFT' from reserve_entry where person_id = person.id
  union all select started_at::date, false from volunteer_hours where person_id = person.id
  union all select round.closes_on, round.ended_at is null from candidacy
    join selection_round round on round.id = candidacy.round_id where candidacy.person_id = person.id
) as known having not coalesce(bool_or(is_on), false))`;

const serves = `exists (select from appointment where person_id = person.id and status <> 'ENDED')
  or exists (select from appointment where stand_in_id = person.id and status <> 'ENDED')
  or exists (select from office_post where person_id = person.id and ended_at is null)`;

const identity = {
  purpose: 'To know, and to reach at work, those who serve',
  basis: 'CONTRACT',
  readers: 'Those who serve and the privacy auditor; everybody once the person agreed to the publication of the name',
  retention: deletingRow(
    { years: 3 },
    {
      words: 'the last day of the last post, of service or in the reserve, or the entry of whoever had none',
      sql: lastDay,
    },
  ),
  whose: 'id',
  onRequest: 'ERASED',
  // Until it is known that somebody serves no more, the service cannot do without the name.
  keptWhile: { words: 'the person serves', sql: serves },
} as const satisfies PersonalColumn;

const declared = { ...identity, basis: 'CONSENT', readers: 'The person and those who serve' } as const;

/** Who answers for the entry, both of whom are named (domain E15). */
const ofEntry = (whose: string) =>
  ({
    purpose: 'To know who entered the person, and before whom the person agreed to it',
    basis: 'STATUTORY_DUTY',
    readers: 'Nobody: it is for a complaint',
    retention: identity.retention,
    whose,
    onRequest: 'KEPT',
  }) as const satisfies PersonalColumn;

export const personPersonal = personalData(PersonEntity, {
  notPersonal: ['version'],
  personal: {
    id: identity,
    displayName: identity,
    workPhone: identity,
    isAdult: { ...identity, purpose: 'To appoint adults only', readers: 'Nobody: it is checked' },
    sourceKind: { ...identity, purpose: 'To see from where those who serve come', readers: 'The person' },
    skills: { ...declared, purpose: 'To find who can do what is needed' },
    languages: { ...declared, purpose: 'To find who speaks with whom' },
    accessNeeds: { ...declared, purpose: 'To provide what the person needs to take part', readers: 'The person' },
    enteredOn: { ...identity, purpose: 'To forget whoever never serves', readers: 'Nobody: it is counted from' },
    registeredById: ofEntry('registered_by_id'),
    registrationWitnessId: ofEntry('registration_witness_id'),
  },
});

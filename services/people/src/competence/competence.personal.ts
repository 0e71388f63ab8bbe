import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { CompetenceEntity } from './competence.entity.ts';

const inPost = `exists (select from appointment where person_id = competence.person_id and status <> 'ENDED')`;

const lastDay = `(select greatest(competence.mastered_on, max(ends_on)) from appointment
  where person_id = competence.person_id having coalesce(bool_and(status = 'ENDED'), true))`;

const mastered = {
  purpose: 'To know who can do what the post requires, and whom to train next',
  basis: 'CONTRACT',
  readers: 'The person, who trains the person in it, and the head and street officer above',
  retention: deletingRow(
    { years: 3 },
    { words: 'the last training in it, or the last day in post after that', sql: lastDay },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
  // Without it whoever is in post would count as untrained.
  keptWhile: { words: 'the person is in post', sql: inPost },
} as const satisfies PersonalColumn;

export const competencePersonal = personalData(CompetenceEntity, {
  notPersonal: ['topicCode'],
  personal: { personId: mastered, masteredOn: mastered, validTo: mastered },
});

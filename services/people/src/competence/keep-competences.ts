import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Mastered {
  readonly personIds: readonly string[];
  readonly topicCode: string;
  readonly masteredOn: string;
  /** Null for good. */
  readonly validTo: string | null;
}

/**
 * These people can do the topic now. Of what was known and this, what holds longer counts, and what has no end holds
 * longest; whichever of two trainings is entered last, and of two that are entered at once too.
 */
export async function keepCompetences(
  em: SqlEntityManager,
  { personIds, topicCode, masteredOn, validTo }: Mastered,
): Promise<void> {
  if (personIds.length === 0) return;
  // In one order, so that two trainings of the same people never wait for each other.
  const ordered = JSON.stringify(personIds.toSorted());
  await em.execute(
    `insert into people.competence (person_id, topic_code, mastered_on, valid_to)
      select id::uuid, ?, ?::date, ?::date from json_array_elements_text(?::json) as id
      on conflict (person_id, topic_code) do update set
        mastered_on = greatest(competence.mastered_on, excluded.mastered_on),
        valid_to = case when competence.valid_to is null or excluded.valid_to is null then null
          else greatest(competence.valid_to, excluded.valid_to) end`,
    [topicCode, masteredOn, validTo, ordered],
  );
}

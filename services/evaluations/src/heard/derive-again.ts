import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { derivations } from './derive/derivations.ts';
import { derivedBy, type Derived, type Heard } from './derive/derived.ts';
import { servedPosts, type ServedPost } from './derive/served-post.ts';

/**
 * Derives what the facts of these subjects say, and stores what is new of it.
 * @returns the items of which an earlier fact was corrected.
 */
export async function deriveAgain(em: SqlEntityManager, subjects: readonly string[]): Promise<string[]> {
  const heard = await factsOf(em, subjects);
  const ofEach = [...Map.groupBy(heard, ({ subject }) => subject).values()];
  await storePosts(em, ofEach.flatMap(servedPosts));
  const derived = ofEach.flatMap((facts) =>
    derivedBy(facts, (fact, before, upToIt) => derivations[fact.type]?.(fact, before, upToIt) ?? {}),
  );
  return storeDerived(em, derived);
}

async function factsOf(em: SqlEntityManager, subjects: readonly string[]): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select fact_id as "factId", type, subject, position, told_at as "toldAt", grid_code as "gridCode", data, hash
    from evaluations.heard_fact where subject = any(${subjects}::text[]) order by subject, position
  `.execute(em.getKysely<unknown>());
  return rows.map((row) => ({ ...row, toldAt: new Date(row.toldAt) }));
}

async function storePosts(em: SqlEntityManager, posts: readonly ServedPost[]): Promise<void> {
  if (posts.length === 0) return;
  await sql`
    insert into evaluations.served_post
      (appointment_id, position, told_at, person_id, role, grid_code, starts_on, ends_on, absent_from, absent_to)
    select "appointmentId", position, "toldAt", "personId", role, "gridCode", "startsOn", "endsOn", "absentFrom", "absentTo"
    from json_to_recordset(${JSON.stringify(posts)}::json) as post("appointmentId" uuid, position int, "toldAt" timestamptz,
      "personId" uuid, role text, "gridCode" text, "startsOn" date, "endsOn" date, "absentFrom" text[], "absentTo" text[])
    on conflict do nothing
  `.execute(em.getKysely<unknown>());
}

async function storeDerived(em: SqlEntityManager, derived: readonly Derived[]): Promise<string[]> {
  if (derived.length === 0) return [];
  const { rows } = await sql<{ itemId: string; isCorrection: boolean }>`
    insert into evaluations.derived_fact (item_id, position, measure, fact_id, fact_type, told_at, counts_from, occurred_at,
      grid_code, person_id, appointment_id, department_id, subject_kind, subject_id, hash, numerator, denominator, counts,
      is_anew, topic_code, valid_to)
    select evaluations.named_id(item), position, measure, "factId", "factType", "toldAt", "countsFrom", "occurredAt",
      "gridCode", "personId", "appointmentId", "departmentId", "subjectKind", "subjectId", hash, numerator, denominator,
      counts, "isAnew", "topicCode", "validTo"
    from json_to_recordset(${JSON.stringify(derived)}::json) as derived(item text, position int, measure text, "factId" uuid,
      "factType" text, "toldAt" timestamptz, "countsFrom" timestamptz, "occurredAt" timestamptz, "gridCode" text,
      "personId" uuid, "appointmentId" uuid, "departmentId" uuid, "subjectKind" text, "subjectId" uuid, hash text,
      numerator int, denominator int, counts boolean, "isAnew" boolean, "topicCode" text, "validTo" date)
    on conflict do nothing
    returning item_id as "itemId", told_at > counts_from as "isCorrection"
  `.execute(em.getKysely<unknown>());
  return rows.filter(({ isCorrection }) => isCorrection).map(({ itemId }) => itemId);
}

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Touched } from '../evidence/outdate.ts';
import { derivations } from './derive/derivations.ts';
import { derivedBy, type Derived, type Heard } from './derive/derived.ts';
import { servedPosts, type ServedPost } from './derive/served-post.ts';

/** A derived row, and the one that came before it of the same item. */
interface Followed {
  readonly row: Derived;
  readonly former: Derived | undefined;
}

/**
 * Derives what the facts of these subjects say, and stores what is new of it.
 * @param firstNew of each subject, the position of its first new fact.
 * @returns what the new facts concern, and what was derived anew: as it is now and as it was before.
 */
export async function deriveNew(em: SqlEntityManager, firstNew: ReadonlyMap<string, number>): Promise<Touched[]> {
  const ofEach = [...Map.groupBy(await factsOf(em, [...firstNew.keys()]), ({ subject }) => subject)];
  const newOf = <Row extends { readonly position: number }>(subject: string, rows: readonly Row[]) =>
    rows.filter(({ position }) => position >= (firstNew.get(subject) ?? 0));
  await storePosts(
    em,
    ofEach.flatMap(([subject, facts]) => newOf(subject, servedPosts(facts))),
  );
  const derived = ofEach.flatMap(([subject, facts]) => {
    const rows = derivedBy(facts, (fact, before, upToIt) => derivations[fact.type]?.(fact, before, upToIt) ?? {});
    const fresh = new Set(newOf(subject, rows));
    return followed(rows).filter(({ row }) => fresh.has(row));
  });
  await storeDerived(em, derived);
  return [...ofEach.flatMap(([subject, facts]) => newOf(subject, facts).map(ofFact)), ...derived.flatMap(ofDerived)];
}

/** Facts of a post are about its appointment; all are heard of in their grid. */
function ofFact({ type, subject, toldAt: since, gridCode }: Heard): Touched {
  return type.startsWith('appointment.') ? { since, gridCode, appointmentId: subject } : { since, gridCode };
}

/** Whose it was before loses it. */
function ofDerived({ row, former = row }: Followed): Touched[] {
  const since = row.countsFrom;
  return [row, former].map(({ gridCode, personId, appointmentId, departmentId }) => ({
    since,
    gridCode,
    personId,
    appointmentId,
    departmentId,
  }));
}

function followed(rows: readonly Derived[]): Followed[] {
  const last = new Map<string, Derived>();
  return rows.map((row) => {
    const former = last.get(row.item);
    last.set(row.item, row);
    return { row, former };
  });
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
  `.execute(em.getKysely<unknown>());
}

/** Stores rows, and on the one before each, which may be stored already, what it says of time. */
async function storeDerived(em: SqlEntityManager, fresh: readonly Followed[]): Promise<void> {
  if (fresh.length === 0) return;
  const nextOf = new Map(fresh.map(({ row, former }) => [former, row]));
  const rows = fresh.map(({ row }) => ({ ...row, ...timesOf(nextOf.get(row)) }));
  const fromNow = new Set(fresh.map(({ row }) => row));
  const replaced = fresh.flatMap(({ row, former }) =>
    former === undefined || fromNow.has(former)
      ? []
      : [{ item: former.item, position: former.position, ...timesOf(row) }],
  );
  await sql`
    with replaced as (
      update evaluations.derived_fact set next_told_at = "nextToldAt", next_counts_from = "nextCountsFrom"
      from json_to_recordset(${JSON.stringify(replaced)}::json) as former(item text, position int,
        "nextToldAt" timestamptz, "nextCountsFrom" timestamptz)
      where item_id = evaluations.named_id(item) and derived_fact.position = former.position
    )
    insert into evaluations.derived_fact (item_id, position, measure, fact_id, fact_type, told_at, counts_from, occurred_at,
      grid_code, person_id, appointment_id, department_id, subject_kind, subject_id, hash, numerator, denominator, counts,
      is_anew, topic_code, valid_to, next_told_at, next_counts_from)
    select evaluations.named_id(item), position, measure, "factId", "factType", "toldAt", "countsFrom", "occurredAt",
      "gridCode", "personId", "appointmentId", "departmentId", "subjectKind", "subjectId", hash, numerator, denominator,
      counts, "isAnew", "topicCode", "validTo", "nextToldAt", "nextCountsFrom"
    from json_to_recordset(${JSON.stringify(rows)}::json) as derived(item text, position int, measure text, "factId" uuid,
      "factType" text, "toldAt" timestamptz, "countsFrom" timestamptz, "occurredAt" timestamptz, "gridCode" text,
      "personId" uuid, "appointmentId" uuid, "departmentId" uuid, "subjectKind" text, "subjectId" uuid, hash text,
      numerator int, denominator int, counts boolean, "isAnew" boolean, "topicCode" text, "validTo" date,
      "nextToldAt" timestamptz, "nextCountsFrom" timestamptz)
  `.execute(em.getKysely<unknown>());
}

function timesOf(next: Derived | undefined) {
  return next === undefined ? {} : { nextToldAt: next.toldAt, nextCountsFrom: next.countsFrom };
}

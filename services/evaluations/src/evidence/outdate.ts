import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Where something was heard that an evaluation may count, and since when that counts. */
export interface Touched {
  readonly since: Date;
  readonly gridCode: string;
  readonly personId?: string | null;
  readonly appointmentId?: string | null;
  readonly departmentId?: string | null;
}

interface Frozen {
  readonly id: string;
  readonly frozenAt: Date;
}

/**
 * Has evaluations gathered anew that may count what was heard only after their facts were frozen, though it was told, or
 * corrects what was told, before: the job does it. Whoever gathers holds a lock on the evaluations, and whoever freezes one
 * on the round; this waits for the first and is waited for by the second, so that nothing falls between them.
 * @returns the rounds that are concerned.
 */
export async function outdate(em: SqlEntityManager, touched: readonly Touched[]): Promise<string[]> {
  const concerned: string[] = [];
  if (touched.length === 0) return concerned;
  for (const { id, frozenAt } of await frozenRounds(em)) {
    const late = touched.filter(({ since }) => since <= frozenAt);
    if (late.length === 0) continue;
    concerned.push(id);
    await outdateIn(em, id, late);
  }
  return concerned;
}

/** Those that are not final; none is frozen, or made final, until this transaction ends. */
async function frozenRounds(em: SqlEntityManager): Promise<Frozen[]> {
  const { rows } = await sql<{ id: string; frozenAt: string | null }>`
    select id, frozen_at as "frozenAt" from evaluations.evaluation_round where final_at is null order by id for share
  `.execute(em.getKysely<unknown>());
  return rows.flatMap(({ id, frozenAt }) => (frozenAt === null ? [] : [{ id, frozenAt: new Date(frozenAt) }]));
}

/** Rather too many than too few, of the persons, posts and departments, and of all grids above and below: gathered anew, what did not change stays. */
async function outdateIn(em: SqlEntityManager, roundId: string, late: readonly Touched[]): Promise<void> {
  const distinct = (values: readonly (string | null | undefined)[]) => [
    ...new Set(values.filter((value) => value != null)),
  ];
  const areas = distinct(late.map(({ gridCode }) => areaOf(gridCode)));
  const above = distinct(
    areas.flatMap((area) => Array.from({ length: area.length }, (_, index) => area.slice(0, index + 1))),
  );
  await sql`
    with found as (
      select id from evaluations.evaluation where round_id = ${roundId}::uuid and (
        person_id = any (${distinct(late.map(({ personId }) => personId))}::uuid[])
        or appointment_id = any (${distinct(late.map(({ appointmentId }) => appointmentId))}::uuid[])
        or department_id = any (${distinct(late.map(({ departmentId }) => departmentId))}::uuid[])
        or grid_code = any (${above}::text[]))
      union
      select evaluation.id from unnest(${areas}::text[]) as area join evaluations.evaluation
        on grid_code >= area collate "C" and grid_code < area || ':' where round_id = ${roundId}::uuid
    ), outdated as (
      select id from evaluations.evaluation where id in (select id from found) order by id for update
    )
    update evaluations.evaluation set gathered_at = null from outdated where evaluation.id = outdated.id
  `.execute(em.getKysely<unknown>());
}

/** The digits that all codes in an area begin with; a unit above the street is told with zeros behind its own. */
function areaOf(gridCode: string): string {
  return gridCode.length > 9 ? gridCode : gridCode.replace(/(?:00(?:00(?:00)?)?)?000$/, '');
}

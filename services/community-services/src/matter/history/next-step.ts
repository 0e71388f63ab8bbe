import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The place of a step in the history of its matter, and its moment. */
export interface Place {
  readonly step: number;
  readonly at: Date;
}

/**
 * What the next step of a matter, whose row is locked, is counted as and when it happens: by the clock of the database,
 * which all processes share, and never before the step that it follows, since that clock can be set back too.
 */
export async function nextStep(em: SqlEntityManager, matterId: string): Promise<Place> {
  const [next] = await em.execute<[{ step: number; ms: number }]>(
    `select coalesce(max(step), 0) + 1 as step,
      floor(extract(epoch from greatest(community_services.moment(), max(at))) * 1000)::float8 as ms
      from community_services.matter_event where matter_id = ?`,
    [matterId],
  );
  return { step: next.step, at: new Date(next.ms) };
}

import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** What time it is by the one clock of the schema, to the millisecond. */
export async function momentOf(em: SqlEntityManager): Promise<Date> {
  const [now] = await em.execute<[{ ms: number }]>(
    `select floor(extract(epoch from ${em.config.get('schema')}.moment()) * 1000)::float8 as ms`,
  );
  return new Date(now.ms);
}

import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * How many topics the person is competent in on the day, today unless said otherwise, required or not. Past row-level
 * security: to whoever decides on somebody's next step, such as a mentor, the number is told, and not which they are.
 */
export async function competentTopics(em: SqlEntityManager, personId: string, on = shanghaiDate()): Promise<number> {
  const [{ count }] = await em.execute<[{ count: number }]>('select people.competent_topics(?, ?) as count', [
    personId,
    on,
  ]);
  return count;
}

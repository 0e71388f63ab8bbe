import type { AnyDatabase } from '@microgrid/database/database';
import { sql } from 'kysely';

/** How far behind the facts of a subgraph are. */
export interface FactLag {
  /** Facts in the outbox that the transport has not taken over. */
  readonly undelivered: number;
  /** Age of the oldest of them in seconds; 0 when there is none. */
  readonly oldestSeconds: number;
  /** What its consumers have set aside, by consumer; those with nothing are left out. */
  readonly consumers: readonly { readonly consumer: string; readonly waiting: number; readonly parked: number }[];
}

export async function lagOf({ store, model }: AnyDatabase): Promise<FactLag> {
  const kysely = store.kysely();
  const outbox = await sql<{ undelivered: number; oldestSeconds: number }>`
    select count(*)::int as undelivered,
      coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8 as "oldestSeconds"
    from ${sql.table(`${model.schema}.outbox`)} where delivered_at is null
  `.execute(kysely);
  const inbox = await sql<FactLag['consumers'][number]>`
    select consumer, count(*) filter (where status = 'WAITING')::int as waiting,
      count(*) filter (where status = 'PARKED')::int as parked
    from ${sql.table(`${model.schema}.inbox`)} where status <> 'HANDLED' group by consumer order by consumer
  `.execute(kysely);
  const { undelivered = 0, oldestSeconds = 0 } = outbox.rows[0] ?? {};
  return { undelivered, oldestSeconds: Math.max(0, oldestSeconds), consumers: inbox.rows };
}

import type { AnyDatabase } from '@microgrid/database/database';
import { sql } from 'kysely';

/** How far behind the facts of a subgraph are. */
export interface FactLag {
  /** Facts in the outbox that the transport has not taken over. */
  readonly undelivered: number;
  /** Age of the oldest of them in seconds; 0 when there is none. */
  readonly oldestSeconds: number;
  /** What its consumers have set aside, by consumer; those with nothing are left out. */
  readonly consumers: readonly SetAside[];
  /** What is on its way to each consumer, by its name; null when nobody can tell, since the broker is away. */
  readonly pending: Readonly<Record<string, number | null>>;
}

interface SetAside {
  readonly consumer: string;
  readonly waiting: number;
  readonly parked: number;
  /** Messages that are no facts. */
  readonly unreadable: number;
}

export async function lagOf({ store, model }: AnyDatabase): Promise<Omit<FactLag, 'pending'>> {
  const kysely = store.kysely();
  const outbox = await sql<{ undelivered: number; oldestSeconds: number }>`
    select count(*)::int as undelivered,
      coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8 as "oldestSeconds"
    from ${sql.table(`${model.schema}.outbox`)} where delivered_at is null
  `.execute(kysely);
  const inbox = await sql<SetAside>`
    select consumer, count(*) filter (where status = 'WAITING')::int as waiting,
      count(*) filter (where status = 'PARKED')::int as parked,
      count(*) filter (where status = 'UNREADABLE')::int as unreadable
    from (
      select consumer, status from ${sql.table(`${model.schema}.inbox`)} where status <> 'HANDLED'
      union all select consumer, 'UNREADABLE' from ${sql.table(`${model.schema}.parked_message`)}
    ) as set_aside group by consumer order by consumer
  `.execute(kysely);
  const { undelivered = 0, oldestSeconds = 0 } = outbox.rows[0] ?? {};
  return { undelivered, oldestSeconds: Math.max(0, oldestSeconds), consumers: inbox.rows };
}

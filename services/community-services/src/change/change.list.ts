import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { matterList } from '../matter/matter.list.ts';
import type { ChangeOf } from './change.terms.ts';
import { isAfter, type Place, type Standing } from './cursor.ts';

/** So many changes of others are looked at for the caller's own, so that a question costs the same however much happens. */
const LOOKED_AT = 2000;

/** What has changed, or, with null, something that the caller may not see. */
interface Row extends Place {
  readonly of: ChangeOf | null;
  readonly id: string;
  readonly at: Date;
}

/** What was found, and up to where all of it. */
export interface Found {
  readonly rows: readonly (Row & { readonly of: ChangeOf })[];
  readonly end: Place;
}

export async function standing({ db }: Context): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select system_identifier::text as server, pg_snapshot_xmin(pg_current_snapshot())::text::bigint::float8 as horizon
    from pg_control_system()
  `.execute(db);
  const [now] = rows;
  if (now === undefined) throw new Error('the database does not say where it stands');
  return now;
}

/**
 * What the caller may see of what changed after `from`, in the order of transactions. Only of those before the horizon,
 * which have all ended: a transaction that began before another and ends after it is behind nobody's cursor.
 */
export async function changesAfter(from: Place, { horizon }: Standing, context: Context): Promise<Found> {
  const span = { from, horizon };
  const sources = await Promise.all([mattersChanged(span, context), notificationsAdded(span, context)]);
  // Of a source that has more, what follows its last row is not known yet.
  const ends = sources.flatMap((rows) => (rows.length < LOOKED_AT ? [] : rows.slice(-1)));
  const end = ends.reduce<Place>((first, place) => (isAfter(first, place) ? place : first), {
    transaction: horizon,
    within: '',
  });
  const rows = sources
    .flat()
    .filter((row): row is Found['rows'][number] => row.of !== null && !isAfter(row, end))
    .toSorted((one, other) => (isAfter(one, other) ? 1 : -1));
  return { rows, end };
}

interface Span {
  readonly from: Place;
  readonly horizon: number;
}

/** By the facts of matters and emergencies: of those that the caller may see, as of now. */
async function mattersChanged({ from, horizon }: Span, context: Context): Promise<Row[]> {
  const readable = matterList(context)
    .clearSelect()
    .select('id')
    .where(sql<SqlBool>`id = looked.id`);
  const { rows } = await sql<Row>`
    select transaction::float8 as transaction, within, id, at,
      case when not exists (${readable}) then null when exists (select from community_services.emergency where emergency.id = looked.id) then 'EMERGENCY' else 'MATTER' end as "of"
    from (
      select recorded_in as transaction, 'F' || lpad(position::text, 19, '0') as within, (fact->>'subject')::uuid as id, recorded_at as at
      from community_services.outbox
      where recorded_in >= ${from.transaction} and recorded_in < ${horizon} and fact->>'type' ~ '^(matter|emergency)[.]'
        and (recorded_in > ${from.transaction} or ('F' || lpad(position::text, 19, '0')) collate "C" > ${from.within})
      order by recorded_in, position limit ${LOOKED_AT}
    ) as looked order by looked.transaction, looked.within collate "C"
  `.execute(context.db);
  return rows;
}

async function notificationsAdded({ from, horizon }: Span, { db, actor }: Context): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select told_in::float8 as transaction, 'N' || id as within, id, at, 'NOTIFICATION' as "of"
    from community_services.notification
    where recipient_id = ${actor.subject}::uuid and told_in >= ${from.transaction} and told_in < ${horizon}
      and (told_in > ${from.transaction} or ('N' || id::text) collate "C" > ${from.within})
    order by told_in, id limit ${LOOKED_AT}
  `.execute(db);
  return rows;
}

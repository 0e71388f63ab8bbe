import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { whether } from '@microgrid/subgraph/whether';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { NotificationWhere } from './notification.arguments.ts';

/** The caller's own notifications that `where` lets through, in no order yet. */
export function notificationList({ db, actor }: Context, where?: NotificationWhere | null) {
  let list = db.selectFrom('notification').selectAll().where('recipientId', '=', actor.subject);
  if (where?.isUnread != null) list = list.where(whether(where.isUnread, sql`read_at is null`));
  if (where?.id != null) list = list.where('id', '=', equalsAny(possibleIds(where.id)));
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  return list;
}

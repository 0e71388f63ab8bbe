import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { NotificationAbout, NotificationKind } from './notification.terms.ts';

/** Something that happened for somebody, in ids and enums alone. */
export const NotificationSchema = defineEntity({
  name: 'Notification',
  properties: {
    id: p.uuid().primary(),
    recipientId: p.uuid(),
    kind: p.enum(() => NotificationKind),
    at: p.datetime().length(3),
    readAt: p.datetime().length(3).nullable(),
    about: p.enum(() => NotificationAbout).nullable(),
    aboutId: p.uuid().nullable(),
    gridCode: p.text().collation('C').nullable(),
    /** Of what told of it, a fact or a deadline: nobody is told of one twice. */
    causeId: p.uuid(),
    /** The transaction that told it: moments are those of what happened, and transactions end in any order. */
    toldIn: p.bigint('number').defaultRaw('((pg_current_xact_id())::text)::bigint').index(),
  },
  checks: [{ name: 'notification_about_id_check', expression: '(about is null) = (about_id is null)' }],
  ...rowLevelSecurity('recipient_id = caller_id()'),
  indexes: [
    { properties: ['recipientId', 'at', 'id'] },
    { name: 'notification_unread', properties: ['recipientId'], where: 'read_at is null' },
    { properties: ['at', 'id'] },
  ],
  uniques: [{ name: 'notification_once', properties: ['causeId', 'recipientId'] }],
});

export class NotificationEntity extends NotificationSchema.class {}
NotificationSchema.setClass(NotificationEntity);

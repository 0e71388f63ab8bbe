import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** How far a notification has come on a way out; without a row it was not tried. */
const NotificationDeliverySchema = defineEntity({
  name: 'NotificationDelivery',
  properties: {
    notificationId: p.uuid().primary(),
    channel: p.text().primary(),
    triedAt: p.datetime().length(3),
    /** Null until it was taken. */
    deliveredAt: p.datetime().length(3).nullable(),
    failures: p.integer(),
    retryAt: p.datetime().length(3).nullable(),
  },
  ...rowLevelSecurity('exists (select 1 from notification where notification.id = notification_id)'),
});

export class NotificationDeliveryEntity extends NotificationDeliverySchema.class {}
NotificationDeliverySchema.setClass(NotificationDeliveryEntity);

export const notificationDeliveryPersonal = personalData(NotificationDeliveryEntity, {
  notPersonal: ['channel', 'triedAt', 'deliveredAt', 'failures', 'retryAt'],
  personal: {
    notificationId: {
      purpose: 'To deliver a notification once',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 90 }, { words: 'the last try', sql: 'tried_at' }),
      whose: '(select recipient_id from notification where notification.id = notification_id)',
      onRequest: 'ERASED',
    },
  },
});

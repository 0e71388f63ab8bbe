import type { Concept } from '@microgrid/subgraph/concept';
import { auditorPostConsumer } from './auditor/auditor-post.consumer.ts';
import { auditorPostPersonal } from './auditor/auditor-post.entity.ts';
import { deliverNotifications } from './delivery/deliver.job.ts';
import { notificationDeliveryPersonal } from './delivery/notification-delivery.entity.ts';
import { dueSoon } from './due-soon.job.ts';
import { notifications } from './migrations/20261130T020000-notifications.ts';
import { tellWishes } from './migrations/20261130T031500-tell-wishes.ts';
import { toldSince } from './migrations/20261130T224000-told-since.ts';
import { notificationConsumer } from './notification.consumer.ts';
import { notificationPersonal } from './notification.personal.ts';
import { NotificationResolver } from './notification.resolver.ts';
import { ReadNotificationsResolver } from './read-notifications.ts';
import { notificationSample } from './sample/notification.sample.ts';
import { ToldSinceResolver } from './told-since/told-since.resolver.ts';

/** What happened for somebody（消息）. */
export const notification: Concept = {
  // How far one was delivered is found by the notification.
  stored: [notificationDeliveryPersonal, notificationPersonal, auditorPostPersonal],
  resolvers: [NotificationResolver, ReadNotificationsResolver, ToldSinceResolver],
  migrations: [notifications, tellWishes, toldSince],
  consumers: [auditorPostConsumer, notificationConsumer],
  jobs: [dueSoon, deliverNotifications],
  sample: notificationSample,
};

import { momentOf } from '@microgrid/database/moment';
import { environment } from '@microgrid/process/env';
import type { Job, JobContext } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DeliveryChannel, Outgoing } from './delivery-channel.ts';
import { governmentImChannel } from './government-im.ts';
import { NotificationDeliveryEntity } from './notification-delivery.entity.ts';
import { smsChannel } from './sms.ts';

const TEN_SECONDS_MS = 10 * 1000;
const FIRST_WAIT_MS = 60 * 1000;
const AT_ONCE = 100;

/** The ways out that the process is set up with: none unless it is. */
function channelsOf({ notifyUrl, appUrl }: Pick<ReturnType<typeof environment>, 'notifyUrl' | 'appUrl'>) {
  const made = { SMS: smsChannel, GOVERNMENT_IM: governmentImChannel } as const;
  return Object.entries(made).flatMap(([name, channel]) => {
    const url = notifyUrl(name);
    return url === undefined || appUrl === undefined ? [] : [channel({ url, appUrl })];
  });
}

/** The job over the channels that `channels` gives when it runs. */
export function deliveringBy(channels: () => readonly DeliveryChannel[]): Job {
  return {
    name: 'deliver-notifications',
    everyMs: TEN_SECONDS_MS,
    async run(context) {
      const failures: unknown[] = [];
      for (const channel of channels())
        await deliverAll(context, channel).catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
}

/**
 * Hands unread notifications of the last day over to each way out. It takes none from the inbox and waits for no fact: what
 * fails is tried again later, each time after four times as long, and what is read or a day old goes out no more.
 */
export const deliverNotifications: Job = deliveringBy(() => channelsOf(environment()));

async function deliverAll({ database, closing, log }: JobContext, channel: DeliveryChannel): Promise<void> {
  let left = AT_ONCE;
  while (left === AT_ONCE && !closing.aborted) {
    const due = await database.transaction((em) => undelivered(em, channel));
    left = due.length;
    for (const notification of due) {
      if (closing.aborted) return;
      const error = await channel.deliver(notification).then(
        () => null,
        (reason: unknown) => reason ?? new Error('it was not taken'),
      );
      if (error !== null)
        log.warn({ err: error, channel: channel.name, notification: notification.id }, 'not delivered yet');
      await database.transaction((em) => note(em, { notification, channel, isTaken: error === null }));
    }
  }
}

const now = 'community_services.moment()';

function undelivered(em: SqlEntityManager, { name }: DeliveryChannel): Promise<Outgoing[]> {
  return em.execute<Outgoing[]>(
    `select notification.id, recipient_id as "recipientId", kind from community_services.notification
      left join community_services.notification_delivery as tried on tried.notification_id = notification.id and tried.channel = ?
      where at > ${now} - interval '1 day' and read_at is null and tried.delivered_at is null
        and (tried.retry_at is null or tried.retry_at <= ${now})
      order by at, notification.id limit ${AT_ONCE}`,
    [name],
  );
}

interface Tried {
  readonly notification: Outgoing;
  readonly channel: DeliveryChannel;
  readonly isTaken: boolean;
}

async function note(em: SqlEntityManager, { notification, channel, isTaken }: Tried): Promise<void> {
  const key = { notificationId: notification.id, channel: channel.name };
  const at = await momentOf(em);
  const { failures: before = 0 } = (await em.findOne(NotificationDeliveryEntity, key)) ?? {};
  const failures = isTaken ? before : before + 1;
  const retryAt = isTaken ? null : new Date(at.getTime() + FIRST_WAIT_MS * 4 ** before);
  await em.upsert(NotificationDeliveryEntity, {
    ...key,
    triedAt: at,
    deliveredAt: isTaken ? at : null,
    failures,
    retryAt,
  });
}

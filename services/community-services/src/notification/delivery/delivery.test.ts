import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { NotificationEntity } from '../notification.entity.ts';
import { deliveringBy, deliverNotifications } from './deliver.job.ts';
import type { Outgoing } from './delivery-channel.ts';
import { governmentImChannel, governmentImMessage } from './government-im.ts';
import { NotificationDeliveryEntity } from './notification-delivery.entity.ts';
import { smsChannel, smsMessage } from './sms.ts';

const settings = { url: 'https://sms.example.cn/send', appUrl: 'https://app.example.cn' };
const notification: Outgoing = { id: idOf(1), recipientId: idOf(2), kind: 'WORK_GIVEN' };

describe('what leaves of a notification', () => {
  it('is, as a text message, the account, the template of the kind and a link', () => {
    expect(smsMessage(notification, settings)).toEqual({
      messageId: idOf(1),
      account: idOf(2),
      template: 'WORK_GIVEN',
      parameters: { link: `https://app.example.cn/n/${idOf(1)}` },
    });
  });

  it('is, in the messenger, the account and the template of the kind with a link', () => {
    expect(governmentImMessage(notification, settings)).toEqual({
      touser: idOf(2),
      msgtype: 'template_msg',
      template_msg: { template_id: 'WORK_GIVEN', url: `https://app.example.cn/n/${idOf(1)}` },
      enable_duplicate_check: 1,
    });
  });
});

describe('delivering', () => {
  let services: TestSubgraph;
  let office: Server;
  let url = '';
  /** What the office answers, and what it was handed. */
  let answer = 200;
  const handed: { body: { messageId: string }; headers: IncomingHttpHeaders }[] = [];
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    office = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        handed.push({ body: JSON.parse(text), headers: request.headers });
        response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve));
    const { port } = office.address() as AddressInfo;
    url = `http://127.0.0.1:${port}/`;
  });
  afterAll(async () => {
    await new Promise((resolve) => office.close(resolve));
    await services.close();
  });
  const em = () => services.subgraph.database.orm.em.fork();
  afterEach(async () => {
    answer = 200;
    handed.length = 0;
    await em().nativeDelete(NotificationDeliveryEntity, {});
    await em().nativeDelete(NotificationEntity, {});
  });

  const given = (...rows: object[]) =>
    services.insert(
      NotificationEntity,
      rows.map((more, n) => ({
        id: idOf(n),
        recipientId: idOf(100 + n),
        kind: 'WORK_GIVEN' as const,
        at: new Date(),
        causeId: idOf(n),
        ...more,
      })),
    );
  const deliver = () => services.runJob(deliveringBy(() => [smsChannel({ ...settings, url })]));
  const ids = () => handed.map(({ body }) => body.messageId);

  it('hands each unread one of the last day over once, with its id, however often it runs', async () => {
    await given({}, {}, { readAt: new Date() }, { at: inHours(-25) });
    await deliver();
    await deliver();
    expect(ids()).toEqual([idOf(0), idOf(1)]);
    expect(handed[0]?.headers).toMatchObject({ 'idempotency-key': idOf(0), 'content-type': 'application/json' });
  });

  it.each([500, 302])('tries again what was answered with %s, later and later, and loses none', async (status) => {
    await given({}, {});
    answer = status;
    await deliver();
    await deliver();
    expect(ids()).toEqual([idOf(0), idOf(1)]);
    const [tried] = await em().find(NotificationDeliveryEntity, {}, { orderBy: { notificationId: 'asc' } });
    expect(tried).toMatchObject({ failures: 1, deliveredAt: null });
    expect((tried?.retryAt?.getTime() ?? 0) - (tried?.triedAt.getTime() ?? 0)).toBe(60_000);
    answer = 200;
    await em().nativeUpdate(NotificationDeliveryEntity, {}, { retryAt: inHours(-1) });
    await deliver();
    expect(ids()).toEqual([idOf(0), idOf(1), idOf(0), idOf(1)]);
    await em().nativeUpdate(NotificationDeliveryEntity, {}, { retryAt: inHours(-1) });
    await deliver();
    expect(handed).toHaveLength(4);
    expect(await em().count(NotificationDeliveryEntity, { deliveredAt: { $ne: null } })).toBe(2);
  });

  it('keeps one way out from keeping another waiting', async () => {
    await given({});
    const dead = governmentImChannel({ ...settings, url: 'http://127.0.0.1:1/' });
    await services.runJob(deliveringBy(() => [dead, smsChannel({ ...settings, url })]));
    expect(ids()).toEqual([idOf(0)]);
    expect(await em().find(NotificationDeliveryEntity, { channel: 'GOVERNMENT_IM' })).toMatchObject([
      { failures: 1, deliveredAt: null },
    ]);
  });

  it('goes nowhere while no way out is set up', async () => {
    await given({});
    await services.runJob(deliverNotifications);
    expect(await em().count(NotificationDeliveryEntity, {})).toBe(0);
  });
});

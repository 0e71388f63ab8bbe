import { handleAll } from '@microgrid/facts/consumer';
import { factOf, type FactContent } from '@microgrid/facts/fact';
import { applyRetention } from '@microgrid/database/retention';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERAL, idOf } from '../../test/people.ts';
import { NotificationEntity } from '../notification/notification.entity.ts';
import { communityServices } from '../subgraph.ts';
import { dutyShiftConsumer } from './duty-shift.consumer.ts';
import { DutyShiftEntity } from './duty-shift.entity.ts';

const startsAt = '2023-02-05T00:00:00.000Z';
const endsAt = '2023-02-05T12:00:00.000Z';
const duty = { areaCode: GENERAL, startsAt, endsAt, onCallId: idOf(30), backupId: idOf(31) };
const told = (type: 'shift.planned.v1' | 'shift.changed.v1', n: number, own: object = {}) => {
  const content: FactContent<'shift.planned.v1'> = { subject: idOf(n), gridCode: GENERAL, data: { ...duty, ...own } };
  return factOf(type, content, 'people');
};
const dropped = (n: number) =>
  factOf('shift.dropped.v1', { subject: idOf(n), gridCode: GENERAL, data: { areaCode: GENERAL } }, 'people');

describe('the copy of the shifts', () => {
  let services: TestSubgraph;
  beforeAll(async () => void (services = await openTestSubgraph(communityServices)));
  afterAll(() => services.close());
  const hear = (...facts: Parameters<typeof handleAll>[1]) =>
    services.subgraph.database.transaction((em) => handleAll(dutyShiftConsumer, facts, em));
  const stored = () => services.subgraph.database.orm.em.fork().findAll(DutyShiftEntity, { orderBy: { id: 'asc' } });

  it('says who is on call as the last fact told, and nothing of what was dropped', async () => {
    await hear(told('shift.planned.v1', 1), told('shift.planned.v1', 2), told('shift.planned.v1', 3));
    await hear(told('shift.changed.v1', 2, { onCallId: idOf(32), backupId: null }), dropped(3));
    expect(await stored()).toMatchObject([
      { id: idOf(1), onCallId: idOf(30), backupId: idOf(31), startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
      { id: idOf(2), onCallId: idOf(32), backupId: null },
    ]);
  });

  it('tells whoever was on call or next of a shift that was dropped, before it forgets who', async () => {
    const now = new Date().toISOString();
    const fresh = (fact: ReturnType<typeof dropped>) => ({ ...fact, id: newId(), time: now });
    await hear(told('shift.planned.v1', 4), fresh(dropped(4)));
    const rows = await services.subgraph.database.orm.em
      .fork()
      .find(NotificationEntity, { aboutId: idOf(4) }, { orderBy: { recipientId: 'asc' } });
    expect(rows.map(({ recipientId, kind, about }) => [recipientId, kind, about])).toEqual(
      [30, 31].map((n) => [idOf(n), 'SERVICE_CHANGED', 'DUTY_SHIFT']),
    );
    await hear(fresh(dropped(4)));
    expect(await stored()).toHaveLength(2);
  });

  it('forgets a shift a day after its end', async () => {
    const day = 24 * 3_600_000;
    await applyRetention(services.subgraph.database, new Date(new Date(endsAt).getTime() + day - 1));
    expect(await stored()).toHaveLength(2);
    await applyRetention(services.subgraph.database, new Date(new Date(endsAt).getTime() + day + 1));
    expect(await stored()).toEqual([]);
  });
});

import type { Actor } from '@microgrid/access/actor';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contact, GENERAL, head, leader, MICRO, neighbour, resident } from '../../test/people.ts';
import { openWishes, WORDING, type Wishes } from '../../test/wishes.ts';
import { NotificationEntity } from '../notification/notification.entity.ts';

const dueOn = plusDays(shanghaiDate(), 30);

describe('what people are told of a wish', () => {
  let wishes: Wishes;
  beforeAll(async () => void (wishes = await openWishes()));
  afterAll(() => wishes.close());
  const em = () => wishes.services.subgraph.database.orm.em.fork();
  const names = new Map(
    Object.entries({ head, leader, resident, neighbour, contact }).map(([name, { subject }]) => [subject, name]),
  );
  /** Since it was last asked: to whom, what, and where. */
  const told = async () => {
    const rows = await em().findAll(NotificationEntity);
    await em().nativeDelete(NotificationEntity, {});
    expect(new Set(rows.map(({ about }) => about))).toEqual(new Set(rows.map(() => 'MICRO_WISH')));
    return rows.map(({ recipientId, kind, gridCode }) => `${names.get(recipientId)} ${kind} ${gridCode}`).toSorted();
  };
  afterEach(async () => void (await em().nativeDelete(NotificationEntity, {})));
  const move = async (mutation: string, id: string, actor: Actor, input: object) => {
    const { codes } = await wishes.move(mutation, id, actor, input);
    expect(codes).toEqual([]);
  };

  it('tells the head to dispatch it, whose it is of each step, and the taker of thanks without a micro-grid', async () => {
    const { wish } = await wishes.make({});
    expect(await told()).toEqual([`head WORK_GIVEN ${MICRO}`]);
    await move('dispatchMicroWish', wish.id, head, { text: WORDING, dueOn });
    expect(await told()).toEqual([`resident REQUEST_MOVED ${MICRO}`]);
    await move('takeMicroWish', wish.id, leader, { expectedVersion: 2 });
    expect(await told()).toEqual([`resident REQUEST_MOVED ${MICRO}`]);
    await move('giveMicroWishBack', wish.id, leader, { expectedVersion: 3 });
    expect(await told()).toEqual([`resident REQUEST_MOVED ${MICRO}`]);
    await move('takeMicroWish', wish.id, leader, { expectedVersion: 4 });
    await move('fulfilMicroWish', wish.id, leader, { expectedVersion: 5 });
    expect(await told()).toEqual(Array(2).fill(`resident REQUEST_MOVED ${MICRO}`));
    await move('thankForMicroWish', wish.id, resident, { expectedVersion: 6, thanks: '谢谢（样例）' });
    expect(await told()).toEqual([`leader SERVICE_CHANGED ${GENERAL}`]);
  });

  it('tells whoever took it that it was called off, by the wisher or by the head, and nobody of the own deed', async () => {
    for (const [by, expected] of [
      [resident, [`leader SERVICE_CHANGED ${GENERAL}`]],
      [head, [`leader SERVICE_CHANGED ${GENERAL}`, `resident REQUEST_MOVED ${MICRO}`]],
    ] as const) {
      const id = await wishes.given({ status: 'TAKEN' });
      await move('cancelMicroWish', id, by, {});
      expect(await told()).toEqual(expected);
    }
  });

  it('tells of what was sent again once, and of a wish without an account the head alone', async () => {
    const writeId = '01920000-0000-7000-8000-00000000a001';
    const input = { writeId, isForSomebodyElse: true };
    const make = () => wishes.make(input, leader);
    expect([(await make()).codes, (await make()).codes]).toEqual([[], []]);
    expect(await told()).toEqual([`head WORK_GIVEN ${MICRO}`]);
    await move('dispatchMicroWish', writeId, head, { text: WORDING, dueOn });
    expect(await told()).toEqual([]);
  });
});

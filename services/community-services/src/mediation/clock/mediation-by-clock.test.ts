import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMediations, outcomesOf, otherLeader, type Mediations } from '../../../test/mediations.ts';
import { GENERAL, leader, resident, worker } from '../../../test/people.ts';
import { monthAfter } from '../moves/month-after.ts';

describe('what days bring to mediations', () => {
  let world: Mediations;
  beforeAll(async () => void (world = await openMediations()));
  afterAll(() => world.close());
  const followUp = (id: string, actor = leader) => world.move('followUpMediation', id, actor, { isKept: true });
  const agreed = async (followUpOn: string) => {
    const id = await world.given();
    const { error } = await world.move('concludeMediation', id, leader, { outcome: 'AGREED_ORAL', followUpOn });
    if (error !== undefined) throw new Error(error.message);
    return id;
  };

  it.each([
    ['2026-03-02', '2026-04-02'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-15', '2027-01-15'],
  ])('a month after %s is %s', (day, after) => expect(monthAfter(day)).toBe(after));

  it('an agreement is to be followed up on its day, and no earlier', async () => {
    await world.clockTo('2026-03-02T10:00');
    const id = await agreed('2026-04-01');
    const early = await followUp(id);
    expect([early.codes, early.error?.message]).toEqual([['CONFLICT'], expect.stringContaining('2026-04-01')]);
    await world.clockTo('2026-03-31T23:59');
    expect((await world.stored(id)).status).toBe('AGREED');
    await world.clockTo('2026-04-01T00:00');
    expect(await world.look(id, 'status availableActions')).toEqual({
      status: 'FOLLOW_UP',
      availableActions: ['NOTE', 'FOLLOW_UP', 'REPLACE_MEDIATOR'],
    });
    for (const [actor, code] of [
      [resident, 'FORBIDDEN'],
      [worker, 'FORBIDDEN'],
    ] as const) {
      expect((await followUp(id, actor)).codes).toEqual([code]);
    }
    const both = await Promise.all([leader, otherLeader].map((who) => followUp(id, who)));
    expect(outcomesOf(both)).toEqual(['CONFLICT', 'OK']);
    expect(await world.look(id, 'status isKept outcome', resident)).toEqual({
      status: 'DONE',
      isKept: true,
      outcome: 'AGREED_ORAL',
    });
  });

  it.each([
    ['2026-04-08T23:59', true],
    ['2026-04-09T00:00', false],
  ])('a follow-up at %s is told to be in time: %s', async (at, isInTime) => {
    await world.clockTo('2026-03-02T10:00');
    const id = await agreed('2026-04-01');
    await world.clockTo(at);
    await followUp(id);
    const [, told] = (await world.told()).filter(({ subject }) => subject === id);
    const mediatorIds = [leader.subject, otherLeader.subject];
    expect(told).toEqual({
      type: 'mediation.followed_up.v1',
      subject: id,
      gridcode: GENERAL,
      data: { mediatorIds, isInTime },
    });
  });

  it('a proposal that some party never answers is stopped after 30 days, and its parties are told of other ways', async () => {
    await world.clockTo('2026-05-01T10:00');
    const [waiting, agreedTo] = [await world.given('PROPOSED'), await world.given('CONSENTED')];
    await world.clockTo('2026-05-31T10:00');
    expect((await world.stored(waiting)).status).toBe('PROPOSED');
    await world.clockTo('2026-05-31T10:01');
    expect((await world.stored(waiting)).status).toBe('WITHDRAWN');
    expect((await world.stored(agreedTo)).status).toBe('CONSENTED');
    expect((await world.look(waiting, 'availableActions')).availableActions).toContain('CONCLUDE');
  });
});

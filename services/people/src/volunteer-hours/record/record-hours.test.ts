import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hoursAgo, leader, MICRO, openHours, organiser, type TestHours } from '../../../test/hours.ts';
import {
  actor,
  COMMUNITY,
  consent,
  GENERAL,
  head,
  micro,
  officer,
  person,
  resident,
  worker,
} from '../../../test/seed.ts';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { PersonEntity } from '../../person/person.entity.ts';

describe('hours of a volunteer', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
  });
  afterAll(() => hours.close());

  const entry = async (own: object = {}) => ({
    personId: await hours.someone(),
    startedAt: hoursAgo(50),
    minutes: 90,
    ...own,
  });
  const one = async (own: object = {}, place: object = { gridCode: MICRO }) => ({
    ...place,
    entries: [await entry(own)],
  });
  const refusal = async (input: object, caller?: Actor) => (await hours.record(input, caller)).errors[0]?.extensions;

  it.each([
    ['the worker', worker],
    ['the leader', leader],
  ])('are recorded by %s, and told as a fact', async (_who, caller) => {
    const input = { ...(await one()), writeId: newId() };
    const [{ personId, startedAt }] = input.entries as [Awaited<ReturnType<typeof entry>>];
    const { data, errors } = await hours.record(input, caller);
    expect(errors).toEqual([]);
    expect(data.recordHours).toEqual([
      {
        id: input.writeId,
        status: 'LOGGED',
        startedAt: startedAt.toISOString(),
        minutes: 90,
        version: 1,
        dispute: null,
        correctionReason: null,
        availableActions: caller === worker ? ['CONFIRM'] : [],
        person: { id: personId },
        activity: null,
        grid: { code: MICRO },
        recordedBy: null,
        confirmedBy: null,
      },
    ]);
    const { subject: recordedById } = caller;
    const facts = await hours.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(facts.map(({ fact }) => fact).filter(({ subject }) => subject === input.writeId)).toMatchObject([
      {
        type: 'hours.recorded.v1',
        gridcode: MICRO,
        data: { personId, minutes: 90, activityId: null, recordedById },
      },
    ]);
  });

  it('C9: of somebody who agreed to nothing are refused', async () => {
    const personId = newId();
    await hours.insert(PersonEntity, [{ ...person(), id: personId }]);
    const problem = { code: 'BAD_USER_INPUT', argument: 'entries.0.personId' };
    expect(await refusal(await one({ personId }))).toMatchObject(problem);
  });

  it.each([
    ['a minute before the first consent are refused, of whom it is named', -1, 'entries.1.startedAt'],
    ['from the moment of the first consent on are recorded, withdrawn or not', 0, undefined],
  ])('C9: %s', async (_when, minutes, argument) => {
    const personId = newId();
    await hours.insert(PersonEntity, [{ ...person(), id: personId }]);
    const givenAt = hoursAgo(40);
    await hours.insert(ConsentEntity, [
      { ...consent(personId, 'PUBLISH_HONOUR'), givenAt, withdrawnAt: hoursAgo(39) },
      { ...consent(personId), givenAt: hoursAgo(10) },
    ]);
    const startedAt = new Date(givenAt.getTime() + minutes * 60_000);
    const entries = [await entry(), { personId, startedAt, minutes: 30 }];
    expect((await refusal({ gridCode: MICRO, entries }))?.['argument']).toBe(argument);
  });

  it('of several people are recorded at once, all or none, and answered again when sent again', async () => {
    const entries = await Promise.all([entry(), entry({ minutes: 1 }), entry({ minutes: 1440 })]);
    const wrong = { gridCode: MICRO, entries: [...entries, await entry({ personId: newId() })] };
    expect(await refusal(wrong)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entries.3.personId' });
    const input = { gridCode: MICRO, entries, writeId: newId() };
    const first = await hours.record(input);
    expect(first.data.recordHours.map((entered: { person: object }) => entered.person)).toEqual(
      entries.map(({ personId }) => ({ id: personId })),
    );
    expect(await hours.record(input)).toEqual(first);
  });

  it('of an activity that was called off are refused', async () => {
    const activityId = await hours.activity(GENERAL);
    await hours.subgraph.database.orm.em.fork().nativeUpdate(ActivityEntity, { id: activityId }, { isCancelled: true });
    const problem = { code: 'BAD_USER_INPUT', argument: 'activityId' };
    expect(await refusal(await one({}, { activityId }), organiser)).toMatchObject(problem);
  });

  it('of an activity are recorded by its organiser, in its grid or one in it', async () => {
    const activityId = await hours.activity(GENERAL);
    const { data } = await hours.record(await one({}, { activityId }), organiser);
    expect(data.recordHours).toMatchObject([
      { activity: { id: activityId }, grid: { code: GENERAL }, availableActions: ['CONFIRM'] },
    ]);
    expect((await hours.record(await one({}, { activityId, gridCode: MICRO }), organiser)).codes).toEqual([]);
    const beside = await one({}, { activityId, gridCode: micro(1, `${COMMUNITY}008`) });
    expect(await refusal(beside, organiser)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
  });

  it.each<[string, object, string, string]>([
    ['an activity that there is not', { activityId: newId() }, 'activityId', 'no such activity'],
    ['neither a grid nor an activity', {}, 'gridCode', 'where there was no activity'],
    ['a grid that there is not', { gridCode: `${GENERAL}999` }, 'gridCode', 'no such grid'],
  ])('with %s are refused by that name', async (_what, place, argument, why) => {
    const problems = [{ field: argument, message: expect.stringContaining(why) }];
    expect(await refusal(await one({}, place))).toMatchObject({ code: 'BAD_USER_INPUT', argument, problems });
  });

  it.each<[string, object, string]>([
    ['no length', { minutes: 0 }, 'entries.0.minutes'],
    ['less than none', { minutes: -30 }, 'entries.0.minutes'],
    ['C6: 40 hours at once', { minutes: 2400 }, 'entries.0.minutes'],
    ['C9: an end in the future', { startedAt: hoursAgo(1), minutes: 90 }, 'entries.0.startedAt'],
    ['C9: a beginning in the future', { startedAt: hoursAgo(-1), minutes: null }, 'entries.0.startedAt'],
    ['what is no id of a person', { personId: 'ann' }, 'entries.0.personId'],
    ['a person that there is not', { personId: newId() }, 'entries.0.personId'],
  ])('with %s are refused by that name', async (_what, own, argument) => {
    expect(await refusal(await one(own))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([0, 101])('of %d people at once are refused', async (count) => {
    const someone = await entry();
    const input = { gridCode: MICRO, entries: Array.from({ length: count }, () => someone) };
    expect(await refusal(input)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entries' });
  });

  it('are not recorded by whoever served them, not among others’ either', async () => {
    const own = { ...(await entry()), personId: worker.subject?.toUpperCase() };
    expect(await refusal({ gridCode: MICRO, entries: [await entry(), own] })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the organiser of an activity elsewhere', organiser, 'FORBIDDEN'],
    ['the worker of another grid', actor(newId(), { role: 'GRID_WORKER', scope: `${COMMUNITY}008` }), 'FORBIDDEN'],
    ['the leader of another', actor(newId(), { role: 'MICRO_GRID_LEADER', scope: micro(4) }), 'FORBIDDEN'],
    ['the head', head, 'FORBIDDEN'],
    ['the street officer', officer, 'FORBIDDEN'],
  ])('are not recorded by %s', async (_who, caller, code) => {
    expect(await refusal(await one(), caller)).toMatchObject({ code });
  });

  describe('that meet others of the same person', () => {
    const evening = '2026-03-05T22:00:00+08:00';
    const midnight = '2026-03-06T00:00:00+08:00';

    it('C1, C3: are taken when one ends at midnight and the other begins then, and hold their minutes', async () => {
      const { personId } = await entry();
      const before = await hours.record(await one({ personId, startedAt: evening, minutes: 120 }));
      const after = await hours.record(await one({ personId, startedAt: midnight, minutes: 135 }));
      expect([before.data.recordHours[0].minutes, after.data.recordHours[0].minutes]).toEqual([120, 135]);
      const { data } = await hours.record(await one({ startedAt: evening, minutes: 255 }));
      expect(data.recordHours[0].minutes).toBe(255);
    });

    it('C4: are refused, over midnight and from another grid too, and name the other', async () => {
      const { personId, id } = await hours.served({
        startedAt: new Date(midnight),
        gridCode: micro(9, `${COMMUNITY}011`),
      });
      const { errors } = await hours.record(
        await one({ personId, startedAt: evening, minutes: 121 }, { gridCode: MICRO }),
        leader,
      );
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entries.0.startedAt' });
      expect(errors[0]?.message).toContain(id);
    });

    it('C6: are refused with the day and the sum above 24 h', async () => {
      const { personId } = await hours.served({ startedAt: new Date(midnight), minutes: 1440 });
      const { errors } = await hours.record(
        await one({ personId, startedAt: '2026-03-06T20:00:00+08:00', minutes: 60 }),
      );
      expect(errors[0]?.message).toContain('25 h 0 min of service on 2026-03-06');
    });

    it('C7: with an open end are taken, count 0, and nothing begins in them', async () => {
      const { personId } = await entry();
      const { data } = await hours.record(await one({ personId, startedAt: evening, minutes: null }));
      expect(data.recordHours).toMatchObject([{ status: 'OPEN', minutes: null, availableActions: ['CORRECT'] }]);
      expect(await refusal(await one({ personId, startedAt: evening, minutes: 30 }))).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      expect((await hours.record(await one({ personId, startedAt: midnight, minutes: 30 }))).codes).toEqual([]);
    });

    // The embedded database has one connection, so there one comes after the other anyway.
    it.runIf(inject('postgresUrl') !== undefined)('P25, C4: from two phones at once are taken once', async () => {
      for (let round = 0; round < 5; round++) {
        const { personId } = await entry();
        const [first, second] = [await one({ personId }), await one({ personId, minutes: 30 })];
        const answers = await Promise.all([hours.record(first, worker), hours.record(second, leader)]);
        expect(answers.flatMap(({ codes }) => codes)).toEqual(['BAD_USER_INPUT']);
      }
    });

    it.runIf(inject('postgresUrl') !== undefined)(
      'P25: of the same two people in another order wait for each other for ever never',
      async () => {
        const [ann, ben] = [await entry(), await entry()];
        const later = (whose: typeof ann) => ({ ...whose, startedAt: hoursAgo(40) });
        const answers = await Promise.all([
          hours.record({ gridCode: MICRO, entries: [ann, ben] }, worker),
          hours.record({ gridCode: MICRO, entries: [later(ben), later(ann)] }, leader),
        ]);
        expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      },
    );
  });
});

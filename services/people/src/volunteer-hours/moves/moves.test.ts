import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hoursAgo, leader, openHours, organiser, type TestHours } from '../../../test/hours.ts';
import { actor, head, officer, otherHead, resident, worker } from '../../../test/seed.ts';

describe('recorded hours', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
  });
  afterAll(() => hours.close());

  const byWorker = { confirmedById: worker.subject };
  const confirmed = () => hours.served({ status: 'CONFIRMED', ...byWorker, version: 2 });
  const disputed = () => hours.served({ status: 'DISPUTED', version: 2 });
  const extensionsOf = async (answer: ReturnType<TestHours['ask']>) => (await answer).errors[0]?.extensions;

  describe('are confirmed', () => {
    it('by the worker, several at once', async () => {
      const rows = [await hours.served(), await hours.served()];
      const { data } = await hours.confirm(rows.map(({ id }) => id));
      expect(data.confirmHours).toMatchObject(
        rows.map(({ id }) => ({ id, status: 'CONFIRMED', version: 2, availableActions: [] })),
      );
      expect(await hours.stored(rows[0]?.id ?? '')).toMatchObject(byWorker);
    });

    it('by the organiser of the activity, whoever recorded them', async () => {
      const { id } = await hours.served({ activityId: await hours.activity() });
      expect((await hours.confirm([id], organiser)).data.confirmHours).toMatchObject([{ status: 'CONFIRMED' }]);
    });

    it('all of them or none', async () => {
      const [good, open] = [await hours.served(), await hours.served({ status: 'OPEN', minutes: null })];
      expect(await extensionsOf(hours.confirm([good.id, open.id]))).toEqual({ code: 'CONFLICT', subject: open.id });
      expect(await extensionsOf(hours.confirm([good.id, newId()]))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await hours.stored(good.id)).toMatchObject({ status: 'LOGGED', version: 1 });
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident, to whom they look like none', resident, 'NOT_FOUND'],
      ['the leader, who cannot see them', leader, 'NOT_FOUND'],
      ['the head of another community', otherHead, 'NOT_FOUND'],
      ['the head', head, 'FORBIDDEN'],
      ['the street officer', officer, 'FORBIDDEN'],
    ])('not by %s', async (_who, caller, code) => {
      const { id } = await hours.served();
      expect((await hours.confirm([id], caller)).codes).toEqual([code]);
      await hours.withoutRowLevelSecurity(async () => {
        expect((await hours.confirm([id], caller)).codes).toEqual([code]);
      });
    });

    it('never by whoever served them, whatever the post', async () => {
      const { id, personId } = await hours.served();
      expect((await hours.confirm([id], actor(personId, ...worker.grants))).codes).toEqual(['FORBIDDEN']);
    });

    it.each<[string, string[]]>([
      ['none', []],
      ['what is no id', ['x']],
      ['more than 100', Array.from({ length: 101 }, newId)],
    ])('and %s is bad input', async (_what, ids) => {
      expect((await hours.confirm(ids)).codes).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe('are disputed', () => {
    it.each([
      ['LOGGED', () => hours.served()],
      ['CONFIRMED', confirmed],
    ])('by the volunteer while they are %s', async (_status, row) => {
      const record = await row();
      const { data } = await hours.dispute(record, actor(record.personId));
      expect(data.disputeHours).toMatchObject({ status: 'DISPUTED', dispute: '我服务了两小时（样例）' });
    });

    it.each(['OPEN', 'COUNTED', 'DISPUTED', 'CORRECTED'] as const)('not when they are %s', async (status) => {
      const record = await hours.served({ status, ...(status === 'OPEN' ? { minutes: null } : {}) });
      const answer = hours.dispute(record, actor(record.personId));
      expect(await extensionsOf(answer)).toEqual({ code: 'CONFLICT', subject: record.id });
    });

    it('not on another version', async () => {
      const record = await hours.served({ version: 3 });
      const answer = hours.dispute({ id: record.id, version: 2 }, actor(record.personId));
      expect(await extensionsOf(answer)).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'NOT_FOUND'],
      ['the worker', worker, 'NOT_FOUND'],
      ['the head', head, 'NOT_FOUND'],
    ])('not by %s', async (_who, caller, code) => {
      expect((await hours.dispute(await hours.served(), caller)).codes).toEqual([code]);
    });

    it.each(['', 'x'.repeat(501)])('not with the text "%s"', async (dispute) => {
      const { id: volunteerHoursId, personId } = await hours.served();
      const { errors } = await hours.ask(
        'mutation ($input: DisputeHoursInput!) { disputeHours(input: $input) { id } }',
        { input: { volunteerHoursId, expectedVersion: 1, dispute } },
        actor(personId),
      );
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'dispute' });
    });
  });

  describe('are corrected', () => {
    it.each([
      ['the worker', worker],
      ['the head', head],
    ])('when disputed, by %s, with the reason', async (_who, caller) => {
      const record = await disputed();
      const { data } = await hours.correct(record, {}, caller);
      const correctionReason = '签到表为证（样例）';
      expect(data.correctHours).toMatchObject({ status: 'CORRECTED', minutes: 90, correctionReason, version: 3 });
    });

    it('by the organiser of the activity, and by who confirmed them and left the post', async () => {
      const ofActivity = await hours.served({ status: 'DISPUTED', activityId: await hours.activity() });
      expect((await hours.correct(ofActivity, {}, organiser)).codes).toEqual([]);
      const former = actor(newId());
      const byFormer = await hours.served({ status: 'DISPUTED', confirmedById: former.subject });
      expect((await hours.correct(byFormer, {}, former)).codes).toEqual([]);
    });

    it.each(['LOGGED', 'CONFIRMED', 'CORRECTED'] as const)('not when they are %s', async (status) => {
      const record = await hours.served({ status });
      expect(await extensionsOf(hours.correct(record))).toEqual({ code: 'CONFLICT', subject: record.id });
    });

    it.each<[string, Actor, string]>([
      ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
      ['a resident', resident, 'NOT_FOUND'],
      ['the leader, who cannot see them', leader, 'NOT_FOUND'],
      ['the street officer', officer, 'FORBIDDEN'],
    ])('not by %s', async (_who, caller, code) => {
      expect((await hours.correct(await disputed(), {}, caller)).codes).toEqual([code]);
    });

    it('not by a stranger, who is told nothing of the fields', async () => {
      const wrong = { startedAt: new Date(Date.now() + 3_600_000).toISOString(), minutes: 90 };
      expect((await hours.correct(await disputed(), wrong, officer)).codes).toEqual(['FORBIDDEN']);
    });

    it('never by whoever served them', async () => {
      const record = await disputed();
      expect((await hours.correct(record, {}, actor(record.personId, ...head.grants))).codes).toEqual(['FORBIDDEN']);
    });

    it.each<[string, object, string]>([
      ['a time that is not over', { startedAt: hoursAgo(1), minutes: 90 }, 'startedAt'],
      ['no length', { minutes: 0 }, 'minutes'],
      ['more than a day', { minutes: 1441 }, 'minutes'],
      ['no reason', { reason: ' ' }, 'reason'],
    ])('not to %s', async (_what, own, argument) => {
      expect(await extensionsOf(hours.correct(await disputed(), own))).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
    });

    it('C4: not onto others of the same person, but onto their own former time', async () => {
      const other = await hours.served();
      const record = await hours.served({ status: 'DISPUTED', personId: other.personId });
      const onto = await hours.correct(record, { startedAt: other.startedAt });
      expect(onto.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'startedAt' });
      expect(onto.errors[0]?.message).toContain(other.id);
      expect((await hours.correct(record, { minutes: 30 })).codes).toEqual([]);
    });

    it('not on another version', async () => {
      const record = await disputed();
      const answer = hours.correct({ ...record, version: 1 });
      expect(await extensionsOf(answer)).toEqual({ code: 'CONFLICT', subject: 'expectedVersion' });
    });
  });

  it('C7: whose end was forgotten get it from who recorded them, and from nobody else', async () => {
    const open = await hours.served({ status: 'OPEN', minutes: null, recordedById: leader.subject ?? '' });
    expect((await hours.correct(open, {}, worker)).codes).toEqual(['FORBIDDEN']);
    expect((await hours.correct(open, {}, actor(open.personId))).codes).toEqual(['FORBIDDEN']);
    const { data } = await hours.correct(open, { minutes: 45 }, leader);
    expect(data.correctHours).toMatchObject({ status: 'LOGGED', minutes: 45, version: 2 });
  });

  // The embedded database has one connection, so there one comes after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'P25: that are confirmed and disputed at the same instant are one of the two; the other is told',
    async () => {
      for (let round = 0; round < 5; round++) {
        const record = await hours.served();
        const answers = await Promise.all([hours.confirm([record.id]), hours.dispute(record, actor(record.personId))]);
        expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
        expect(await hours.stored(record.id)).toMatchObject({ version: 2 });
      }
    },
  );
});
